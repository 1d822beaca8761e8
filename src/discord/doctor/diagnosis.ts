/** One thing that was looked at: it is well, or the text says the way out. */
export interface Diagnosis {
  readonly subject: string;
  readonly isWell: boolean;
  readonly text: string;
}

export function well(subject: string, text: string): Diagnosis {
  return { subject, isWell: true, text };
}

export function ill(subject: string, text: string): Diagnosis {
  return { subject, isWell: false, text };
}

/** One thing that was checked: it is well, or the text says how to mend it. */
export interface Diagnosis {
  readonly subject: string;
  readonly isWell: boolean;
  /** It works, but may not be what is wanted; the text says how to change it. */
  readonly isWarning?: boolean;
  readonly text: string;
}

export function well(subject: string, text: string): Diagnosis {
  return { subject, isWell: true, text };
}

export function doubtful(subject: string, text: string): Diagnosis {
  return { subject, isWell: true, isWarning: true, text };
}

export function ill(subject: string, text: string): Diagnosis {
  return { subject, isWell: false, text };
}

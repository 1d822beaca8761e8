/** Something that Discord's own client or server would not let a person do. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404;

  constructor(message: string, status: Refusal['status'] = 400) {
    super(message);
    this.status = status;
  }
}

/* https://www.postgresql.org/docs/current/errcodes-appendix.html */

export const noSuchTable = '42P01';

/** Larger files are not read: a book of a thousand pages has half as many bytes. */
export const maxFileBytes = 4 * 1024 * 1024;

/** Where the shell shows pictures: their bytes never pass through the scripts of the window. */
let asked = 0;

/** The picture that waits. Every asking has an address of its own, for it may be another picture. */
export function stagedAddress(): string {
  return `scan://localhost/staged?${String(++asked)}`;
}

export function scanAddress(id: string): string {
  return `scan://localhost/${id}`;
}

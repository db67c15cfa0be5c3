/** A name that leads to an address no socket may be opened to. */
export class RefusedAddress extends Error {
  constructor(host: string, address: string) {
    super(`${host} is at ${address}, a range that is not allowed (allowedPrivateRanges)`);
  }
}

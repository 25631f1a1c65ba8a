/** There is no use in trying again: the number is none, the service does not know us. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
}

// What a middleware throws where an update could not be answered now, and is to be handled again.

export class RetryLater extends Error {
  override readonly name = 'RetryLater';
}

// Limits of sending that all replicas keep together: Telegram counts what comes to a chat, whoever sends it.

export interface SharedLimits {
  /**
   * Counts a message to a chat.
   *
   * @returns milliseconds after which to ask again; 0 when it may go out now, and where the others can't be asked: each
   *          replica's own limits hold then
   */
  takeMs(chatId: number): Promise<number>;
  /** Tells all that Telegram wants silence in this chat for so long. Never fails. */
  pause(chatId: number, ms: number): Promise<void>;
}

/** Of a process that is alone. */
export const noSharedLimits: SharedLimits = { takeMs: async () => 0, async pause() {} };

// Something that can be stopped and started again, away for a while.

/** Down, so many milliseconds of nothing, up again. */
export const outageOf = (down: () => Promise<void>, up: () => Promise<void>) => async (ms: number) => {
  await down();
  await new Promise((resolve) => setTimeout(resolve, ms));
  await up();
};

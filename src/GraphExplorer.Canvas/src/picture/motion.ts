/** Length of a movement in milliseconds: lanes, places, camera. */
const Calm = 200;

export const stillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Runs a movement from 0 to 1 with the look's ease, or at once where motion is not wanted. @returns what ends it where it is. */
export function move(step: (progress: number) => void, done: () => void = () => {}): () => void {
  if (stillness() || document.hidden) {
    step(1);
    done();
    return () => {};
  }
  const begun = performance.now();
  let frame = requestAnimationFrame(function tick(now) {
    const t = Math.min(1, Math.max(0, (now - begun) / Calm));
    step(ease(t));
    if (t < 1) frame = requestAnimationFrame(tick);
    else done();
  });
  return () => cancelAnimationFrame(frame);
}

/** Close to cubic-bezier(.2, 0, 0, 1): quick away, slow to arrive. */
const ease = (t: number): number => (t < 1 ? 1 - (1 - t) ** 4 * (1 + 2 * t) : 1);

/** What a pointer, a wheel or two fingers ask of the axis; places in pixels of the drawing. */
export interface GestureEvents {
  /** Nearer (factor under 1) or farther about a place. */
  zoom(at: number, factor: number): void;
  /** Along by pixels; positive shows what is later. */
  pan(pixels: number): void;
  /** Two fingers have come down. */
  pinching(): void;
}

/** Listens for wheel, pinch and drags of the axis. @returns what ends it. */
export function gestures(surface: SVGSVGElement, axis: SVGElement, events: GestureEvents): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const left = () => surface.getBoundingClientRect().left;

  surface.addEventListener("wheel", event => {
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      events.pan(sideways * pixels);
    } else if (event.ctrlKey || event.metaKey || !scrolls()) {
      // Where the page itself scrolls, the plain wheel is left to it.
      event.preventDefault();
      events.zoom(event.clientX - left(), Math.exp(Math.max(-100, Math.min(100, event.deltaY * pixels)) * (event.ctrlKey ? 0.01 : 0.002)));
    }
  }, { signal, passive: false });

  const fingers = new Map<number, number>();
  let pinching = false;
  surface.addEventListener("pointerdown", event => {
    if (event.pointerType !== "touch") {
      return;
    }
    fingers.set(event.pointerId, event.clientX - left());
    if (fingers.size === 2 && !pinching) {
      pinching = true;
      events.pinching();
    }
  }, { signal, capture: true });
  addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      return;
    }
    const now = event.clientX - left();
    if (pinching && fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)![1];
      const [was, is] = [Math.max(16, Math.abs(before - other)), Math.max(16, Math.abs(now - other))];
      events.zoom((now + other) / 2, was / is);
      events.pan((before - now) / 2);
    }
    fingers.set(event.pointerId, now);
  }, { signal, capture: true });
  const lifted = (event: PointerEvent) => {
    if (fingers.delete(event.pointerId) && fingers.size === 0 && pinching) {
      pinching = false;
    }
  };
  addEventListener("pointerup", lifted, { signal, capture: true });
  addEventListener("pointercancel", lifted, { signal, capture: true });

  // d3-brush knows one finger only: it hears of a press that begins with one, and of its end.
  let brushing = false;
  const hears: Record<string, (event: TouchEvent) => boolean> = {
    touchstart: event => (event.touches.length === 1 ? (brushing = true) : false),
    touchmove: event => brushing && event.touches.length === 1,
    touchend: event => brushing && event.touches.length === 0 && !(brushing = false),
    touchcancel: event => brushing && event.touches.length === 0 && !(brushing = false),
  };
  for (const [name, heard] of Object.entries(hears)) {
    surface.addEventListener(name, event => !heard(event as TouchEvent) && event.stopPropagation(), { signal, capture: true, passive: true });
  }

  let held: number | null = null;
  for (const name of ["mousedown", "touchstart", "touchmove", "touchend", "touchcancel"]) {
    // The axis lies within the brush, whose listeners would take the press for a new window.
    axis.addEventListener(name, event => event.stopPropagation(), { signal, passive: true });
  }
  axis.addEventListener("pointerdown", event => {
    if (event.button === 0) {
      held = event.clientX;
      axis.setPointerCapture(event.pointerId);
    }
  }, { signal });
  axis.addEventListener("pointermove", event => {
    if (held !== null && !pinching) {
      events.pan(held - event.clientX);
      held = event.clientX;
    }
  }, { signal });
  const dropped = () => (held = null);
  axis.addEventListener("pointerup", dropped, { signal });
  axis.addEventListener("pointercancel", dropped, { signal });
  return () => stop.abort();
}

function scrolls(): boolean {
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}

/** A rectangle in pixels; y runs down. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const meets = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export const grow = (b: Box, x: number, y: number): Box => ({ left: b.left - x, top: b.top - y, right: b.right + x, bottom: b.bottom + y });

export const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** A box moved as far as it must to lie within another; its left top corner does where it is larger. */
export function within(outer: Box, box: Box): Box {
  const dx = Math.max(outer.left - box.left, Math.min(0, outer.right - box.right));
  const dy = Math.max(outer.top - box.top, Math.min(0, outer.bottom - box.bottom));
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy };
}

const Cell = 64;

/** Boxes by the cells of a grid that they touch, each with its owner, so that a name finds what it meets without asking all. */
export class BoxGrid {
  private readonly cells = new Map<number, { box: Box; owner: number }[]>();

  add(box: Box, owner: number): void {
    this.each(box, key => {
      const list = this.cells.get(key);
      if (list) list.push({ box, owner });
      else this.cells.set(key, [{ box, owner }]);
      return false;
    });
  }

  /** Whether a box meets one that is not its owner's. */
  meets(box: Box, owner: number): boolean {
    return this.each(box, key => this.cells.get(key)?.some(e => e.owner !== owner && meets(e.box, box)) ?? false);
  }

  private each(box: Box, found: (key: number) => boolean): boolean {
    const [x0, x1] = [Math.floor(box.left / Cell), Math.floor(box.right / Cell)];
    const [y0, y1] = [Math.floor(box.top / Cell), Math.floor(box.bottom / Cell)];
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        if (found((x + 0x8000) * 0x10000 + y + 0x8000)) return true;
      }
    }
    return false;
  }
}

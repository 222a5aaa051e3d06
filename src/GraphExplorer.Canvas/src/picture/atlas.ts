/** Side of an atlas in device pixels; when it is full it is begun anew. */
const Side = 2048;

interface Sprite {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Names painted once and copied from then on: a halo and its text cost ten times a copy, and while a window moves hundreds of names stay
 * what they are.
 */
export class Atlas {
  private ctx: CanvasRenderingContext2D | null = null;
  private readonly sprites = new Map<string, Sprite>();
  private x = 0;
  private y = 0;
  private row = 0;

  /**
   * Copies a sprite to a place in the target's device pixels, painting it where it is not known yet.
   * @param paint paints with the sprite's left top corner at the origin, in device pixels
   * @returns whether it could: a sprite wider than the atlas cannot be
   */
  copy(to: CanvasRenderingContext2D, key: string, left: number, top: number, width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): boolean {
    const ctx = (this.ctx ??= begin());
    const sprite = this.sprites.get(key) ?? this.paint(ctx, key, Math.ceil(width), Math.ceil(height), paint);
    if (!sprite) {
      return false;
    }
    to.drawImage(ctx.canvas, sprite.x, sprite.y, sprite.width, sprite.height, Math.round(left), Math.round(top), sprite.width, sprite.height);
    return true;
  }

  /** Forgets everything: other scale, other colours. */
  clear(): void {
    this.sprites.clear();
    this.x = this.y = this.row = 0;
    this.ctx?.setTransform(1, 0, 0, 1, 0, 0);
    this.ctx?.clearRect(0, 0, Side, Side);
  }

  private paint(ctx: CanvasRenderingContext2D, key: string, width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): Sprite | null {
    if (width > Side || height > Side) {
      return null;
    }
    if (this.x + width > Side) {
      this.x = 0;
      this.y += this.row;
      this.row = 0;
    }
    if (this.y + height > Side) {
      this.clear();
    }
    const sprite = { x: this.x, y: this.y, width, height };
    this.x += width;
    this.row = Math.max(this.row, height);
    this.sprites.set(key, sprite);
    ctx.setTransform(1, 0, 0, 1, sprite.x, sprite.y);
    paint(ctx);
    return sprite;
  }
}

function begin(): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Side;
  return canvas.getContext("2d")!;
}

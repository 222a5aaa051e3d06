import { toast } from "./page";

/** Longest side of an image that every browser can draw, in pixels. */
const LongestSide = 16_384;

export type Background = "white" | "dark" | "none";

/**
 * Makes PNG images of the view: a button `[data-png-scale]` in a block `[data-png]`, which names the address of the view's SVG, draws that SVG
 * as large as the button says, on the background that is chosen beside it, and offers it as a file.
 */
export function listenPng(host: HTMLElement): void {
  host.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("[data-png-scale]") : null;
    const block = button?.closest<HTMLElement>("[data-png]");
    if (!button || !block) return;
    const background = (block.querySelector<HTMLInputElement>("input:checked")?.value ?? "white") as Background;
    button.disabled = true;
    save(block.dataset.png!, background, Number(button.dataset.pngScale))
      .catch((error: unknown) => toast(host, error instanceof TooLarge ? "The picture is too large for an image of this size; choose a smaller one." : "The picture could not be drawn."))
      .finally(() => (button.disabled = false));
  });
}

class TooLarge extends Error {}

async function save(address: string, background: Background, scale: number): Promise<void> {
  const url = new URL(address, document.baseURI);
  url.searchParams.set("theme", background === "dark" ? "dark" : "light");
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  const name = nameOf(response.headers.get("Content-Disposition"), url.pathname, new Date());
  const svg = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
  const png = await draw(svg, background, scale);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(png);
  link.download = `${name}_${scale}x.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function draw(svg: XMLDocument, background: Background, scale: number): Promise<Blob> {
  const root = svg.documentElement;
  const [width, height] = [Number(root.getAttribute("width")) * scale, Number(root.getAttribute("height")) * scale];
  if (Math.max(width, height) > LongestSide) throw new TooLarge();
  // The first shape of the page is its ground.
  const ground = [...root.children].find(child => child.localName === "rect");
  if (background === "none") ground?.remove();
  else if (background === "white") ground?.setAttribute("fill", "#ffffff");
  // In its final size, so that lines and letters are drawn and not enlarged.
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  const source = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext("2d")!.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new TooLarge())), "image/png"));
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** The SVG's own name without its ending, which tells view and day; a snapshot's has none, and gets its id and the day. */
export function nameOf(disposition: string | null, path: string, today: Date): string {
  const given = /filename="?([\w-]+)\.svg/.exec(disposition ?? "")?.[1];
  const snapshot = /snapshots\/([\w-]+)\//.exec(path)?.[1];
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(n => String(n).padStart(2, "0")).join("-");
  return given ?? ["graph-explorer", snapshot, day].filter(Boolean).join("_");
}

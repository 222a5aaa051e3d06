import cytoscape from "cytoscape";
import type { Dataset } from "../data/dataset";
import { actorHit } from "../geometry/lanes";
import type { Scene } from "./scene";

export interface StageEvents {
  /** Cytoscape has drawn a frame: zoom or pan changed. Lines are drawn in the same one. */
  viewport(): void;
  /** The reader has moved the camera, by wheel, pinch or drag. */
  moved(): void;
  resized(): void;
  grabbed(actor: number): void;
  dragged(actor: number, x: number, y: number): void;
  dropped(actor: number): void;
  /** A press that was no drag. Actor, or -1 and the place in the stage's pixels. */
  tapped(actor: number, x: number, y: number, adding: boolean): void;
}

/**
 * Cytoscape's part: it holds the actors, the camera, selection and dragging, and turns wheel, pinch and drag into them. What is seen is
 * drawn on a canvas of ours under it, in one frame with its own. Its nodes are clear glass, as large as an actor's area for presses; drawn by
 * Cytoscape, a thousand of them would cost more than ten thousand lines.
 */
export class Stage {
  readonly element = document.createElement("div");
  readonly ctx: CanvasRenderingContext2D;
  width = 0;
  height = 0;
  ratio = 1;
  readonly cy: cytoscape.Core;
  private readonly sheet = document.createElement("canvas");
  private readonly glass = document.createElement("div");
  private readonly observer: ResizeObserver;
  private readonly density: ReturnType<typeof setInterval>;
  private sizedFor = 0;
  private nodes: cytoscape.NodeSingular[] = [];

  constructor(host: HTMLElement, private readonly events: StageEvents) {
    fill(this.element, "isolate");
    fill(this.glass, "auto");
    Object.assign(this.sheet.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
    this.sheet.setAttribute("aria-hidden", "true");
    this.element.append(this.sheet, this.glass);
    host.prepend(this.element);
    this.ctx = this.sheet.getContext("2d", { alpha: false })!;
    withoutStyleElement();
    this.cy = cytoscape({
      container: this.glass,
      style: [{ selector: "node", style: { opacity: 0, shape: "ellipse", width: 28, height: 28 } }, { selector: "core", style: NoMarks }],
      minZoom: 0.1,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: "single",
    });
    // Nothing is on Cytoscape's own canvases: the browser need not lay them over ours in every frame.
    this.glass.querySelectorAll("canvas").forEach(c => (c.style.display = "none"));
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this.element);
    // A window that moves to a screen of another density keeps its size, so that no observer of sizes hears of it; nor does a media query always.
    this.density = setInterval(() => {
      if ((devicePixelRatio || 1) !== this.ratio) this.resize();
    }, DensityCheck);
    this.listen();
    this.element.addEventListener("wheel", e => this.onWheel(e), { capture: true, passive: false });
    this.resize();
  }

  /** Puts the actors of other data on stage. */
  populate(data: Dataset): void {
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(data.actors.map((a, i) => ({ group: "nodes" as const, data: { id: String(i) }, position: { x: a.x, y: a.y } })));
    });
    this.nodes = data.actors.map((_, i) => this.cy.getElementById(String(i)));
    this.sizedFor = 0;
  }

  /** Moves every node to where its mark is drawn. */
  follow(scene: Scene, except = -1): void {
    this.cy.batch(() => {
      for (let i = 0; i < this.nodes.length; i++) {
        const { x, y } = scene.marks[i]!;
        const position = this.nodes[i]!.position();
        const [nx, ny] = [x / scene.zoom, y / scene.zoom];
        if (i !== except && (Math.abs(position.x - nx) > 0.01 || Math.abs(position.y - ny) > 0.01)) {
          this.nodes[i]!.position({ x: nx, y: ny });
        }
      }
    });
  }

  /** Gives the nodes the size of their areas for presses, once per zoom and only when a press is near. */
  resizeNodes(scene: Scene): void {
    if (this.sizedFor === scene.zoom) {
      return;
    }
    this.sizedFor = scene.zoom;
    this.cy.batch(() => {
      this.nodes.forEach((node, i) => {
        const size = (2 * actorHit(scene.marks[i]!.r)) / scene.zoom;
        node.style({ width: size, height: size });
      });
    });
  }

  select(actors: readonly number[]): void {
    const wanted = new Set(actors.map(String));
    this.cy.batch(() => {
      this.cy.nodes(":selected").forEach(n => {
        if (!wanted.has(n.id())) n.unselect();
      });
      wanted.forEach(id => this.cy.getElementById(id).select());
    });
  }

  get zoom(): number {
    return this.cy.zoom();
  }

  get pan(): { x: number; y: number } {
    return this.cy.pan();
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.element;
    const ratio = devicePixelRatio || 1;
    if (clientWidth === 0 || clientHeight === 0 || (clientWidth === this.width && clientHeight === this.height && ratio === this.ratio)) {
      return;
    }
    this.width = clientWidth;
    this.height = clientHeight;
    this.ratio = ratio;
    this.sheet.width = Math.round(clientWidth * ratio);
    this.sheet.height = Math.round(clientHeight * ratio);
    this.cy.resize();
    this.events.resized();
  }

  dispose(): void {
    clearInterval(this.density);
    this.observer.disconnect();
    this.cy.destroy();
    this.element.remove();
  }

  /**
   * Cytoscape takes a twentieth per notch of a wheel, and warns in the console when it is asked for more. As in d3-zoom: about a seventh per notch, and
   * pinching a touchpad (which comes as a wheel with Ctrl) ten times that.
   */
  private onWheel(e: WheelEvent): void {
    e.preventDefault();
    e.stopPropagation();
    const { cy } = this;
    const unit = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : e.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 0.002;
    const level = cy.zoom() * 2 ** (-e.deltaY * unit * (e.ctrlKey ? 10 : 1));
    const area = this.element.getBoundingClientRect();
    cy.zoom({
      level: Math.min(cy.maxZoom(), Math.max(cy.minZoom(), level)),
      renderedPosition: { x: e.clientX - area.left, y: e.clientY - area.top },
    });
    this.events.moved();
  }

  private listen(): void {
    const { cy, events } = this;
    const index = (target: unknown) => (target === cy ? -1 : Number((target as cytoscape.NodeSingular).id()));
    let zoom = cy.zoom();
    let pan = { ...cy.pan() };
    cy.on("render", () => {
      const now = cy.pan();
      if (cy.zoom() !== zoom || now.x !== pan.x || now.y !== pan.y) {
        zoom = cy.zoom();
        pan = { ...now };
        events.viewport();
      }
    });
    cy.on("dragpan pinchzoom scrollzoom", () => events.moved());
    cy.on("grab", "node", e => events.grabbed(index(e.target)));
    cy.on("drag", "node", e => {
      const { x, y } = (e.target as cytoscape.NodeSingular).position();
      events.dragged(index(e.target), x, y);
    });
    cy.on("free", "node", e => events.dropped(index(e.target)));
    cy.on("tap", e => {
      const { shiftKey, ctrlKey, metaKey } = e.originalEvent as MouseEvent;
      events.tapped(index(e.target), e.renderedPosition.x, e.renderedPosition.y, Boolean(shiftKey || ctrlKey || metaKey));
    });
  }
}

/** Milliseconds after which it is looked again whether the screen has another density. */
const DensityCheck = 500;

/** Cytoscape's own signs for a press: ours say more. */
const NoMarks = {
  "active-bg-opacity": 0, "active-bg-color": "#000", "active-bg-size": 0,
  "selection-box-opacity": 0, "selection-box-color": "#000", "selection-box-border-color": "#000", "selection-box-border-width": 0,
  "outside-texture-bg-color": "#000", "outside-texture-bg-opacity": 0,
} as cytoscape.Css.Core;

const StyleElementId = "__________cytoscape_stylesheet";

/**
 * Cytoscape adds a style element to the page unless it finds its own; a strict Content-Security-Policy refuses that with an error. What the
 * element says (the container is positioned) is set here by script.
 */
function withoutStyleElement(): void {
  if (!document.getElementById(StyleElementId)) {
    const stand = document.createElement("template");
    stand.id = StyleElementId;
    document.head.append(stand);
  }
}

function fill(element: HTMLElement, isolation: "isolate" | "auto"): void {
  Object.assign(element.style, { position: "absolute", inset: "0", overflow: "hidden", isolation, touchAction: "none" });
}

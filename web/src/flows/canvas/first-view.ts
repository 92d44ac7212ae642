import type { PlacedNode, TreeLayout } from './tree-layout.ts';

/** From this zoom on the words of a card can be read; and the zoom of a drawing that cannot be shown whole. */
export const ZOOM = { readable: 0.58, close: 0.75 } as const;
const MARGIN = 24;
/** The row of buttons that lies over the top of the drawing. */
const CONTROLS = 36;
/** What is left of a drawing in a frame that has no size yet. */
const SMALLEST = 0.05;

/** From where a drawing is looked at: what is added to a place after it was multiplied with the zoom. */
export interface Viewpoint {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  x: number;
  y: number;
}

/** The first view of a drawing in its frame: whole while that can be read, else what changes in it, else its first step at the left. */
export function firstView(placed: TreeLayout, frame: Size): Viewpoint {
  const whole = { x: 0, y: 0, width: placed.width, height: placed.height };
  if (zoomFor(whole, frame) >= ZOOM.readable) return centred(whole, frame);
  const changed = placed.nodes.filter(({ drawn }) => drawn.changes.length > 0);
  const [first] = changed;
  if (first === undefined) return rootAtLeft(placed, frame);
  const all = boxAround(changed);
  return centred(zoomFor(all, frame) >= ZOOM.readable ? all : first, frame);
}

/** How many nodes of a drawing lie, with their middle, outside of its frame. */
export function countBeyond(nodes: readonly PlacedNode[], frame: Size, { x, y, zoom }: Viewpoint): number {
  const isWithin = (at: number, end: number) => at >= 0 && at <= end;
  return nodes.filter((node) => {
    const middle = { x: (node.x + node.width / 2) * zoom + x, y: (node.y + node.height / 2) * zoom + y };
    return !(isWithin(middle.x, frame.width) && isWithin(middle.y, frame.height));
  }).length;
}

const zoomFor = (box: Size, frame: Size): number =>
  Math.max(SMALLEST, Math.min(1, (frame.width - 2 * MARGIN) / box.width, (frame.height - CONTROLS - 2 * MARGIN) / box.height));

function centred(box: Box, frame: Size): Viewpoint {
  const fitting = zoomFor(box, frame);
  const zoom = box.width < frame.width / 2 ? Math.min(fitting, ZOOM.close) : fitting;
  return {
    x: frame.width / 2 - (box.x + box.width / 2) * zoom,
    y: (frame.height + CONTROLS) / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function rootAtLeft({ nodes: [root] }: TreeLayout, frame: Size): Viewpoint {
  const middle = root === undefined ? 0 : root.y + root.height / 2;
  return { x: MARGIN - (root?.x ?? 0) * ZOOM.close, y: frame.height / 2 - middle * ZOOM.close, zoom: ZOOM.close };
}

function boxAround(nodes: readonly PlacedNode[]): Box {
  const x = Math.min(...nodes.map((node) => node.x));
  const y = Math.min(...nodes.map((node) => node.y));
  const right = Math.max(...nodes.map((node) => node.x + node.width));
  const bottom = Math.max(...nodes.map((node) => node.y + node.height));
  return { x, y, width: right - x, height: bottom - y };
}

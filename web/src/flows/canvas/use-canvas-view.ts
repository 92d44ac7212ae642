import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { PlacedNode, TreeLayout } from './tree-layout.ts';

const READABLE = 0.5;
const CLOSE = 0.75;
const MARGIN = 24;

/** Where the drawing is looked at from: whole while that is readable, else from its first step; follows the selection when it is out of sight. */
export function useCanvasView(placed: TreeLayout, selectedId: string | null) {
  const frame = useRef<HTMLElement>(null);
  const canvas = useReactFlow();
  const latest = useRef(placed);
  latest.current = placed;

  const fit = useCallback(() => void canvas.fitView({ padding: 0.06, maxZoom: 1, duration: calm() }), [canvas]);
  const show = useCallback(
    (id: string | null) => {
      const node = latest.current.nodes.find(({ drawn }) => drawn.id === id);
      const box = frame.current?.getBoundingClientRect();
      if (node === undefined || !box) return;
      const { zoom, ...at } = canvas.getViewport();
      if (isInSight(node, box, { zoom, ...at })) return;
      void canvas.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: Math.max(zoom, READABLE), duration: calm() });
    },
    [canvas],
  );
  const onInit = useCallback(async () => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    await canvas.setViewport(firstView(latest.current, box));
    show(selectedId);
  }, [canvas, show, selectedId]);
  useEffect(() => show(selectedId), [show, selectedId]);

  return { frame, fit, onInit };
}

function isInSight(node: PlacedNode, box: DOMRect, { x, y, zoom }: { x: number; y: number; zoom: number }): boolean {
  const left = node.x * zoom + x;
  const top = node.y * zoom + y;
  const isInside = left >= 0 && top >= 0 && left + node.width * zoom <= box.width && top + node.height * zoom <= box.height;
  return isInside && zoom >= READABLE / 2;
}

/** The first view of a drawing in its frame. */
export function firstView(placed: TreeLayout, box: { width: number; height: number }): { x: number; y: number; zoom: number } {
  const whole = Math.min(1, (box.width - 2 * MARGIN) / placed.width, (box.height - 2 * MARGIN) / placed.height);
  if (whole >= READABLE) return { x: (box.width - placed.width * whole) / 2, y: (box.height - placed.height * whole) / 2, zoom: whole };
  const root = placed.nodes[0];
  const middle = root === undefined ? 0 : root.y + root.height / 2;
  return { x: MARGIN - (root?.x ?? 0) * CLOSE, y: box.height / 2 - middle * CLOSE, zoom: CLOSE };
}

function calm(): number {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
}

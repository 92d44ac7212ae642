import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { firstView, ZOOM } from './first-view.ts';
import type { PlacedNode, TreeLayout } from './tree-layout.ts';

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
      void canvas.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom: Math.max(zoom, ZOOM.readable), duration: calm() });
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
  return isInside && zoom >= ZOOM.readable / 2;
}

function calm(): number {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
}

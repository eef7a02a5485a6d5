// Where many boxes can be shown without one covering another: first come, first served, and each may have several
// places it would take.

/** A box in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const MARGIN_PX = 3;

/**
 * For each of `wanted`, in order of importance, the first of its boxes that lies inside `width` by `height` and touches
 * neither `taken` nor a box given before; `null` when there is none.
 */
export function freePlaces(wanted: Box[][], taken: Box[], width: number, height: number): (Box | null)[] {
  const full = [...taken];
  const isFree = (box: Box): boolean => isInside(box, width, height) && !full.some((other) => touch(box, other));
  return wanted.map((boxes) => {
    const free = boxes.find(isFree) ?? null;
    if (free) full.push(free);
    return free;
  });
}

function isInside(box: Box, width: number, height: number): boolean {
  return box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + MARGIN_PX &&
    b.left < a.left + a.width + MARGIN_PX &&
    a.top < b.top + b.height + MARGIN_PX &&
    b.top < a.top + a.height + MARGIN_PX
  );
}

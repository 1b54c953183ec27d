/** Points in the plane, by ordinal. */
export interface Places {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function noPlaces(points: number): Places {
  return { xs: new Float64Array(points), ys: new Float64Array(points) };
}

/**
 * A part of a `LimitBar` in kopecks. What is used is `solid`, what is reserved `hatched`, what is asked for `tinted`;
 * `open` is a part of the whole that is nobody's matter here.
 */
export interface BarPart {
  readonly name: string;
  readonly kopecks: bigint;
  readonly look: 'solid' | 'hatched' | 'tinted' | 'open';
}

/** The part of subset-font that scripts/fonts.ts uses; the package ships no types. */
declare module 'subset-font' {
  interface AxisRange {
    min: number;
    max: number;
    default?: number;
  }
  interface SubsetOptions {
    targetFormat?: 'woff2' | 'woff' | 'truetype';
    keepFeatures?: string[];
    variationAxes?: Record<string, number | AxisRange>;
  }
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: SubsetOptions,
  ): Promise<Buffer>;
}

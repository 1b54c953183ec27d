/**
 * Leading eigenvectors of a large symmetric matrix that is only known by what it does to vectors:
 * randomised subspace iteration, N. Halko, P. Martinsson, J. Tropp, "Finding structure with
 * randomness", SIAM Review 53 (2011), algorithm 4.4, with the Rayleigh-Ritz step of section 5.3.
 */

/** Row-major: `rows` vectors of `width` numbers, and zeros up to a multiple of four rows. */
export interface Block {
  readonly rows: number;
  readonly width: number;
  readonly values: Float32Array;
}

export function block(rows: number, width: number): Block {
  return { rows, width, values: new Float32Array(4 * Math.ceil(rows / 4) * width) };
}

/** Fills a block with numbers between -1 and 1: the same ones every time (xorshift32). */
function scatter({ rows, width, values }: Block): void {
  let state = 0x9e3779b9;
  for (let at = 0; at < rows * width; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values[at] = state / 2 ** 31;
  }
}

/**
 * The products of all pairs of columns of `a` and `b`, `width` × `width`, where that is symmetric. Four
 * rows at a time, since what takes long is fetching and storing the sums.
 */
function columnProducts({ rows, width, values: a }: Block, { values: b }: Block): Float64Array {
  const products = new Float64Array(width * width);
  for (let r0 = 0; r0 < rows * width; r0 += 4 * width) {
    const [r1, r2, r3] = [r0 + width, r0 + 2 * width, r0 + 3 * width];
    for (let i = 0; i < width; i += 1) {
      const [a0, a1, a2, a3] = [a[r0 + i] ?? 0, a[r1 + i] ?? 0, a[r2 + i] ?? 0, a[r3 + i] ?? 0];
      const to = i * width;
      for (let j = 0; j <= i; j += 1) {
        products[to + j] =
          (products[to + j] ?? 0) +
          a0 * (b[r0 + j] ?? 0) +
          a1 * (b[r1 + j] ?? 0) +
          a2 * (b[r2 + j] ?? 0) +
          a3 * (b[r3 + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j < i; j += 1) products[j * width + i] = products[i * width + j] ?? 0;
  }
  return products;
}

/** Below this share of a column's length, what is left of it is rounding. */
const NOTHING_LEFT = 1e-7;

/** Lower triangle L with L·Lᵀ = `matrix`; directions that depend on earlier ones come out as 0. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width);
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * width + j] ?? 0;
      for (let k = 0; k < j; k += 1) {
        sum -= (lower[i * width + k] ?? 0) * (lower[j * width + k] ?? 0);
      }
      const pivot = lower[j * width + j] ?? 0;
      if (i !== j) lower[i * width + j] = pivot === 0 ? 0 : sum / pivot;
      else if (sum > NOTHING_LEFT * (matrix[i * width + i] ?? 0)) {
        lower[i * width + i] = Math.sqrt(sum);
      }
    }
  }
  return lower;
}

/**
 * `rows` × `matrix`, which is row-major and has `to.width` columns. Four of its rows at a time, for the
 * reason given above.
 */
function times({ rows, width, values: a }: Block, matrix: Float64Array, to: Block): Block {
  const { width: columns, values: products } = to;
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    products.fill(0, start, start + columns);
    for (let i = 0; i < width; i += 4) {
      const at = row * width + i;
      const [a0, a1, a2, a3] = [a[at] ?? 0, a[at + 1] ?? 0, a[at + 2] ?? 0, a[at + 3] ?? 0];
      const m0 = i * columns;
      const [m1, m2, m3] = [m0 + columns, m0 + 2 * columns, m0 + 3 * columns];
      for (let k = 0; k < columns; k += 1) {
        products[start + k] =
          (products[start + k] ?? 0) +
          a0 * (matrix[m0 + k] ?? 0) +
          a1 * (matrix[m1 + k] ?? 0) +
          a2 * (matrix[m2 + k] ?? 0) +
          a3 * (matrix[m3 + k] ?? 0);
      }
    }
  }
  return to;
}

/** Row-major inverse of Lᵀ for a lower triangle L; columns without a pivot are 0. */
function inverseOfTransposed(lower: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let k = 0; k < width; k += 1) {
    const pivot = lower[k * width + k] ?? 0;
    if (pivot === 0) continue;
    inverse[k * width + k] = 1 / pivot;
    for (let i = k + 1; i < width; i += 1) {
      const below = lower[i * width + i] ?? 0;
      if (below === 0) continue;
      let sum = 0;
      for (let j = k; j < i; j += 1) {
        sum += (lower[i * width + j] ?? 0) * (inverse[k * width + j] ?? 0);
      }
      inverse[k * width + i] = -sum / below;
    }
  }
  return inverse;
}

/** `columns` made orthonormal (Cholesky QR) in `to`; those that depend on others become 0. */
function orthonormal(columns: Block, to: Block): Block {
  const { width } = columns;
  const lower = cholesky(columnProducts(columns, columns), width);
  return times(columns, inverseOfTransposed(lower, width), to);
}

interface Eigen {
  /** Descending. */
  readonly values: Float64Array;
  /** Row-major; column k belongs to value k. */
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 12;

/** Turns rows and columns p and q of a symmetric matrix so that their common entry becomes 0. */
function rotate(m: Float64Array, vectors: Float64Array, width: number, p: number, q: number): void {
  const shared = m[p * width + q] ?? 0;
  const theta = ((m[q * width + q] ?? 0) - (m[p * width + p] ?? 0)) / (2 * shared);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  const turn = (values: Float64Array, at: number, to: number): void => {
    const x = values[at] ?? 0;
    const y = values[to] ?? 0;
    values[at] = cosine * x - sine * y;
    values[to] = sine * x + cosine * y;
  };
  for (let k = 0; k < width; k += 1) {
    turn(m, k * width + p, k * width + q);
    turn(vectors, k * width + p, k * width + q);
  }
  for (let k = 0; k < width; k += 1) turn(m, p * width + k, q * width + k);
}

/** Eigenvalues and -vectors of a small symmetric matrix by Jacobi's rotations. */
function symmetricEigen(matrix: Float64Array, width: number): Eigen {
  const m = matrix.slice();
  const vectors = new Float64Array(width * width);
  let size = 0;
  for (let i = 0; i < width; i += 1) {
    vectors[i * width + i] = 1;
    size += Math.abs(m[i * width + i] ?? 0);
  }
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let turned = false;
    for (let p = 0; p < width; p += 1) {
      for (let q = p + 1; q < width; q += 1) {
        if (Math.abs(m[p * width + q] ?? 0) <= 1e-6 * size) continue;
        rotate(m, vectors, width, p, q);
        turned = true;
      }
    }
    if (!turned) break;
  }
  const order = Array.from({ length: width }, (_, k) => k).toSorted(
    (a, b) => (m[b * width + b] ?? 0) - (m[a * width + a] ?? 0),
  );
  return {
    values: Float64Array.from(order, (k) => m[k * width + k] ?? 0),
    vectors: Float64Array.from(
      { length: width * width },
      (_, at) => vectors[Math.floor(at / width) * width + (order[at % width] ?? 0)] ?? 0,
    ),
  };
}

/** Directions beyond those wanted, which make the wanted ones exact sooner (Halko, section 1.3). */
const OVERSAMPLING = 8;
const ITERATIONS = 2;

/**
 * For each of `rows` rows its coordinates along the `wanted` leading eigenvectors, each scaled by the
 * square root of its value: the rows of U·S for the matrix A·Aᵀ that `apply` multiplies with.
 *
 * @param apply writes matrix × `from` into `to`, over whatever it holds
 * @param iterations more make them exact where no few are far larger than the rest
 */
export function leadingCoordinates(
  rows: number,
  wanted: number,
  apply: (from: Block, to: Block) => void,
  iterations = ITERATIONS,
): Block {
  const width = Math.min(rows, wanted + OVERSAMPLING);
  const image = block(rows, width);
  scatter(image);
  const basis = orthonormal(image, block(rows, width));
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    apply(basis, image);
    orthonormal(image, basis);
  }
  apply(basis, image);
  const { values, vectors } = symmetricEigen(columnProducts(basis, image), width);
  const kept = Math.min(wanted, width);
  const scaled = new Float64Array(width * kept);
  for (let k = 0; k < kept; k += 1) {
    const scale = Math.sqrt(Math.max(values[k] ?? 0, 0));
    for (let i = 0; i < width; i += 1) scaled[i * kept + k] = (vectors[i * width + k] ?? 0) * scale;
  }
  return times(basis, scaled, block(rows, kept));
}

import {
  FADED,
  FADED_ALPHA,
  layered,
  ringWidth,
  type DotPainter,
  type DotScene,
  type Shot,
} from './dot-scene.ts';

/** All dots in one call: the processor has as much to do for 100,000 as for one. */
const VERTEX = `#version 300 es
in vec2 place;
in float look;
uniform vec3 view;
uniform vec2 frame;
uniform vec2 size;
flat out float shape;
void main() {
  vec2 at = (place * view.x + view.yz) / frame * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
  gl_PointSize = 2.0 * (size.x + 1.0) * size.y;
  shape = look;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
flat in float shape;
uniform vec2 size;
uniform vec2 rings;
uniform vec3 accent;
uniform vec3 ring;
uniform vec3 fill;
out vec4 colour;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0 * (size.x + 1.0);
  float soft = 0.5 / size.y;
  float inside = 1.0 - smoothstep(size.x - soft, size.x + soft, away);
  if (inside == 0.0) discard;
  bool faded = shape > ${(FADED - 0.5).toFixed(1)};
  float status = faded ? shape - ${FADED.toFixed(1)} : shape;
  vec3 edge = status > 0.5 ? accent : ring;
  float hollow = status > 1.5 ? 0.0 : size.x - (status > 0.5 ? rings.y : rings.x);
  vec3 mixed = mix(fill, edge, smoothstep(hollow - soft, hollow + soft, away));
  if (status > 1.5) mixed = edge;
  float alpha = inside * (faded ? ${FADED_ALPHA} : 1.0);
  colour = vec4(mixed * alpha, alpha);
}`;

function compiled(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader | null {
  const shader = gl.createShader(type);
  if (shader) {
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
  }
  return shader;
}

function linked(gl: WebGL2RenderingContext): WebGLProgram | undefined {
  const program = gl.createProgram();
  const vertex = compiled(gl, gl.VERTEX_SHADER, VERTEX);
  const fragment = compiled(gl, gl.FRAGMENT_SHADER, FRAGMENT);
  if (!vertex || !fragment) return undefined;
  gl.attachShader(program, vertex);
  gl.attachShader(program, fragment);
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : undefined;
}

/** Draws dots on the graphics card; undefined where there is none to draw on. */
export function webglPainter(canvas: HTMLCanvasElement): DotPainter | undefined {
  // What was drawn stays: it is printed as it stands.
  const gl = canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true });
  const program = gl && linked(gl);
  if (!gl || !program) return undefined;
  const buffers = [gl.createBuffer(), gl.createBuffer()];
  let count = 0;

  const put = (at: number, name: string, data: Float32Array | Uint8Array, size: number): void => {
    const location = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[at] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(location);
    const type = data instanceof Float32Array ? gl.FLOAT : gl.UNSIGNED_BYTE;
    gl.vertexAttribPointer(location, size, type, false, 0, 0);
  };
  const uniform = (name: string, values: readonly number[]): void => {
    const location = gl.getUniformLocation(program, name);
    if (values.length === 2) gl.uniform2fv(location, values);
    else gl.uniform3fv(location, values);
  };

  return {
    load({ xs, ys, looks }: DotScene) {
      const order = layered(looks);
      const places = new Float32Array(2 * order.length);
      for (const [at, dot] of order.entries()) {
        places[2 * at] = xs[dot] ?? 0;
        places[2 * at + 1] = ys[dot] ?? 0;
      }
      put(0, 'place', places, 2);
      put(
        1,
        'look',
        Uint8Array.from(order, (dot) => looks[dot] ?? 0),
        1,
      );
      count = order.length;
    },
    paint({ view, colours, radius, ratio }: Shot) {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.useProgram(program);
      uniform('view', [view.scale, view.left, view.top]);
      uniform('frame', [canvas.width / ratio, canvas.height / ratio]);
      uniform('size', [radius, ratio]);
      uniform('rings', [ringWidth(false, radius), ringWidth(true, radius)]);
      uniform('accent', colours.accent);
      uniform('ring', colours.ring);
      uniform('fill', colours.fill);
      gl.drawArrays(gl.POINTS, 0, count);
    },
    dispose() {
      for (const buffer of buffers) gl.deleteBuffer(buffer);
      gl.deleteProgram(program);
    },
  };
}

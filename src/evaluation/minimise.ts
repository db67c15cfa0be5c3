/** Value of a function at a point; the gradient is written into the second argument. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly rho: number;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + scale * (source[at] ?? 0);
}

/** The two-loop recursion of L-BFGS (Nocedal, 1980): the gradient bent by what the last steps taught. */
function bend(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice();
  const alphas: number[] = [];
  for (const step of steps.toReversed()) {
    const alpha = step.rho * dot(step.moved, direction);
    alphas.push(alpha);
    addScaled(direction, step.turned, -alpha);
  }
  const last = steps.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
      : 1 / (last.rho * dot(last.turned, last.turned));
  for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale;
  steps.forEach((step, at) => {
    const beta = step.rho * dot(step.turned, direction);
    addScaled(direction, step.moved, (alphas[steps.length - 1 - at] ?? 0) - beta);
  });
  return direction;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  addScaled(result, b, -1);
  return result;
}

/** Minimises a smooth convex function from zero by L-BFGS. The same objective gives the same point, bit for bit. */
export function minimise(size: number, objective: Objective, rounds = 50, memory = 8): Float64Array {
  let point = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = bend(gradient, steps);
    const slope = -dot(gradient, direction);
    if (slope > -1e-9) break;
    let length = 1;
    let next = point;
    let nextGradient = gradient;
    let nextValue = value;
    for (let tries = 0; tries < 25; tries += 1) {
      next = point.slice();
      addScaled(next, direction, -length);
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const moved = difference(next, point);
    const turned = difference(nextGradient, gradient);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
    const gain = value - nextValue;
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-6 * Math.max(1, Math.abs(value))) break;
  }
  return point;
}

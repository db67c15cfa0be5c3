/** A mistake in the configuration, as told to the person who can mend it. */
export interface Problem {
  readonly file: string;
  /** 1-based; absent where the file as a whole is meant. */
  readonly line?: number;
  /** Where in the file: `watches[2].baseline.position`. */
  readonly path: string;
  readonly message: string;
  readonly cure: string;
}

/** `config/watches/x.yaml:12 watches[0].government: no such government "KRO". Cure: …` */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${place}${path}: ${problem.message}. Cure: ${problem.cure}.`;
}

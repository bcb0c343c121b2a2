/** How far a reader of an issue is. Causes go by their ids; an issue without causes has one, `''`. */
export interface Progress {
	/** The cause the reader took for theirs. */
	picked?: string;
	/** Day of the last change, `YYYY-MM-DD`, where the reader is. */
	day?: string;
	/** Numbers of the steps done, from 1, in order; only causes with some. */
	done: ReadonlyMap<string, readonly number[]>;
}

/** The number of steps of each cause of an issue. */
export type Shape = ReadonlyMap<string, number>;

/** Where a reader goes on. */
export interface Standing {
	cause: string;
	done: number;
	total: number;
	/** The first step that is not done; absent once all are. */
	next?: number;
}

/** Progress of a reader who has not begun. */
export const NOTHING: Progress = { done: new Map() };

/**
 * What was kept of a reader's progress. Whatever does not fit the issue as it is now is left out:
 * causes it no longer has, and those whose number of steps has changed. Rubbish is no progress.
 *
 * @example
 * parseProgress('{"done":{"portfolio":{"of":3,"steps":[1]}}}', new Map([['portfolio', 3]]));
 */
export function parseProgress(text: string | null | undefined, shape: Shape): Progress {
	const kept = recordOf(parsed(text));
	const entries = recordOf(kept['done']);
	const done = new Map<string, number[]>();
	for (const [cause, total] of shape) {
		const { of, steps } = recordOf(Object.hasOwn(entries, cause) ? entries[cause] : undefined);
		const numbers = of === total && Array.isArray(steps) ? steps.filter((step) => isStep(step, total)) : [];
		if (numbers.length > 0) done.set(cause, inOrder(numbers));
	}
	const { picked, day } = kept;
	return {
		...(typeof picked === 'string' && shape.has(picked) && { picked }),
		...(typeof day === 'string' && isDay(day) && { day }),
		done,
	};
}

/** Progress as text for {@link parseProgress}; undefined where there is nothing to keep. */
export function serialiseProgress({ picked, day, done }: Progress, shape: Shape): string | undefined {
	if (picked === undefined && done.size === 0) return undefined;
	const entries = Array.from(done, ([cause, steps]) => [cause, { of: shape.get(cause), steps }]);
	return JSON.stringify({ picked, day, done: Object.fromEntries(entries) });
}

/** Progress after a step was done, or was undone. The cause of a step that was done is the reader's. */
export function withStep(progress: Progress, cause: string, step: number, isDone: boolean): Progress {
	const others = (progress.done.get(cause) ?? []).filter((number) => number !== step);
	const steps = isDone ? inOrder([...others, step]) : others;
	return { ...progress, ...(isDone && { picked: cause }), done: withSteps(progress.done, cause, steps) };
}

/** Progress with no step of a cause done. */
export function withoutSteps(progress: Progress, cause: string): Progress {
	return { ...progress, done: withSteps(progress.done, cause, []) };
}

/** Progress with another cause, or none, as the reader's. */
export function withPicked({ day, done }: Progress, picked: string | undefined): Progress {
	return { ...(day !== undefined && { day }), ...(picked !== undefined && { picked }), done };
}

/**
 * How far the reader is in one cause: the one they picked if they ticked steps there, else the one
 * with most ticks. Undefined where nothing is ticked.
 */
export function standing({ picked, done }: Progress, shape: Shape): Standing | undefined {
	const most = [...done.keys()].toSorted((a, b) => done.get(b)!.length - done.get(a)!.length)[0];
	const cause = picked !== undefined && done.has(picked) ? picked : most;
	return cause === undefined ? undefined : standingIn(cause, { done }, shape);
}

/** How far the reader is in a cause. */
export function standingIn(cause: string, { done }: Pick<Progress, 'done'>, shape: Shape): Standing {
	const steps = done.get(cause) ?? [];
	const total = shape.get(cause) ?? 0;
	const next = Array.from({ length: total }, (_, index) => index + 1).find((step) => !steps.includes(step));
	return { cause, done: steps.length, total, ...(next !== undefined && { next }) };
}

function withSteps(done: Progress['done'], cause: string, steps: readonly number[]): Progress['done'] {
	const changed = new Map(done);
	if (steps.length > 0) changed.set(cause, steps);
	else changed.delete(cause);
	return changed;
}

function parsed(text: string | null | undefined): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return undefined;
	}
}

function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isStep(value: unknown, total: number): value is number {
	return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= total;
}

function isDay(value: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function inOrder(numbers: readonly number[]): number[] {
	return [...new Set(numbers)].toSorted((a, b) => a - b);
}

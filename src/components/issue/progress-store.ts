import { keep, kept } from '../device-storage.ts';
import {
	parseProgress,
	serialiseProgress,
	standing,
	standingIn,
	type Progress,
	type Shape,
	type Standing,
} from './progress.ts';

/** A reader's progress in an issue, kept on their device where the browser allows it. */
export class ProgressStore {
	readonly #key: string;
	readonly #shape: Shape;
	readonly #listeners: (() => void)[] = [];
	#progress: Progress;
	/** Whether the device holds what is here; else it lasts as long as the page does. */
	#isKept = true;

	/** @param key name under which it is kept, the same in every language of the issue */
	constructor(key: string, shape: Shape) {
		this.#key = key;
		this.#shape = shape;
		this.#progress = parseProgress(kept(key), shape);
		addEventListener('storage', (event) => {
			if (event.key === key || event.key === null) this.#read();
		});
		// A page that comes back from the browser's cache was told of nothing meanwhile.
		addEventListener('pageshow', ({ persisted }) => persisted && this.#read());
	}

	get progress(): Progress {
		return this.#progress;
	}

	/** Where the reader goes on, in the cause that is theirs. */
	get standing(): Standing | undefined {
		return standing(this.#progress, this.#shape);
	}

	standingIn(cause: string): Standing {
		return standingIn(cause, this.#progress, this.#shape);
	}

	/** Whether the reader has changed something in this visit, before this page was loaded anew. */
	get isSameVisit(): boolean {
		return kept(this.#key, 'sessionStorage') !== null;
	}

	/** Calls back now and after every change, also by another window. */
	follow(listener: () => void): void {
		this.#listeners.push(listener);
		listener();
	}

	change(update: (progress: Progress) => Progress): void {
		this.#progress = { ...update(this.#progress), day: today() };
		this.#isKept = keep(this.#key, serialiseProgress(this.#progress, this.#shape));
		keep(this.#key, '', 'sessionStorage');
		this.#tell();
	}

	#read(): void {
		if (!this.#isKept) return;
		this.#progress = parseProgress(kept(this.#key), this.#shape);
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

// The day where the reader is, not that of UTC.
function today(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

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

	/** @param key name under which it is kept, the same in every language of the issue */
	constructor(key: string, shape: Shape) {
		this.#key = key;
		this.#shape = shape;
		this.#progress = parseProgress(this.#read(), shape);
		addEventListener('storage', (event) => {
			if (event.key !== key && event.key !== null) return;
			this.#progress = parseProgress(this.#read(), shape);
			this.#tell();
		});
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

	/** Calls back now and after every change, also by another window. */
	follow(listener: () => void): void {
		this.#listeners.push(listener);
		listener();
	}

	change(update: (progress: Progress) => Progress): void {
		this.#progress = { ...update(this.#progress), day: today() };
		const text = serialiseProgress(this.#progress, this.#shape);
		try {
			if (text === undefined) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, text);
		} catch {
			// Blocked or full: it lasts as long as the page does.
		}
		this.#tell();
	}

	#read(): string | null {
		try {
			return localStorage.getItem(this.#key);
		} catch {
			return null;
		}
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

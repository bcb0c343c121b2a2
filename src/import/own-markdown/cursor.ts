import type { LineFate } from '../draft.ts';
import { BLANK_LINE } from '../source-lines.ts';

/** Walks through the lines of a page and notes what became of each. */
export class Cursor {
	readonly #lines: readonly string[];
	readonly #fates: (string | { leftOut: string } | undefined)[] = [];
	#index = 0;

	constructor(lines: readonly string[]) {
		this.#lines = lines;
	}

	/** The line that is next; undefined at the end. */
	get line(): string | undefined {
		return this.#lines[this.#index];
	}

	/** The line after it. */
	get following(): string | undefined {
		return this.#lines[this.#index + 1];
	}

	/** Takes the next line for a field. */
	take(field: string): string {
		this.#fates[this.#index] = field;
		return this.#lines[this.#index++] ?? '';
	}

	/** Leaves the next line out. */
	skip(reason: string): void {
		this.#fates[this.#index++] = { leftOut: reason };
	}

	/** Leaves empty lines out. */
	skipBlank(): void {
		while (this.line === '') this.skip(BLANK_LINE);
	}

	/** Takes a code block's lines, and gives the text between its fences. */
	code(field: string, indent = 0): string {
		const fence = /`+/.exec(this.take(field))?.[0] ?? '';
		const code: string[] = [];
		while (this.line !== undefined) {
			const line = this.take(field).slice(indent);
			if (line === fence) break;
			code.push(line);
		}
		return code.join('\n');
	}

	/** Takes the lines up to another one, without empty ones around them. */
	until(index: number, field: string): string {
		this.skipBlank();
		const taken: string[] = [];
		while (this.#index < index) taken.push(this.take(field));
		return taken.join('\n').trimEnd();
	}

	/** 0-based number of the last line that is the same as a text; -1 where there is none. */
	lastOf(text: string): number {
		return this.#lines.lastIndexOf(text);
	}

	/** What became of every line. */
	fates(draft: string, language: string): LineFate[] {
		return this.#lines.map((content, index) => {
			const fate = this.#fates[index] ?? { leftOut: content === '' ? BLANK_LINE : 'not understood' };
			return { line: index + 1, fate: typeof fate === 'string' ? { draft, language, field: fate } : fate };
		});
	}
}

import { heldIn, type Held } from './fix.ts';
import { linksOfList, type Link } from './links.ts';
import type { Task } from './tasks.ts';
import { answerOf, type Answer, type Ask, type Web } from './web.ts';

/** A longer answer is cut by many tools that agents read the web with, as afdocs counts it. */
export const TOOL_LIMIT = 100_000;

/** What a task cost on a route, and what came of it. */
export interface Cost extends Held {
	task: Task;
	/** Bytes of all bodies that were read, as they are read: not compressed. */
	read: number;
	/** The same on the wire. */
	wire: number;
	requests: number;
	/** Whether the fix is also held where each answer is cut at {@link TOOL_LIMIT}. */
	cut: boolean;
	/** What was read, in its order. */
	paths: string[];
}

/** An agent at one task on one site. It forgets nothing, and all that it reads is counted. */
export class Visit {
	readonly task: Task;
	/** Origin of the addresses in the site's files. */
	readonly origin: string;
	readonly #web: Web;
	readonly #answers: Answer[] = [];
	readonly #paths: string[] = [];
	#wire = 0;
	#requests = 0;

	constructor(task: Task, web: Web, origin: string) {
		this.task = task;
		this.#web = web;
		this.origin = origin;
	}

	/** The text at a path; undefined where there is none, which costs what the answer says all the same. */
	async read(path: string, ask?: Ask): Promise<string | undefined> {
		const answer = await this.#web(path, ask);
		this.#take(path, answer);
		return answer.status < 400 ? answer.text : undefined;
	}

	/** An answer that nobody reads: for what an agent may know without any cost. */
	async peek(path: string, ask?: Ask): Promise<Answer> {
		return this.#web(path, ask);
	}

	/** Asks, and reads of the answer only what `seen` leaves of it. */
	async readOf(path: string, ask: Ask, seen: (answer: Answer) => string): Promise<Answer> {
		const answer = await this.#web(path, ask);
		this.#take(path, answerOf({ ...answer, type: 'text/plain', text: seen(answer) }));
		return answer;
	}

	/** Reads a long text in parts, as a tool hands it over, until the fix is there. */
	async readParts(path: string): Promise<void> {
		const answer = await this.#web(path);
		for (let start = 0; start < answer.text.length && !this.isSolved();) {
			const part = firstPart(answer.text.slice(start));
			const wire = start === 0 ? answer.wire : 0;
			this.#take(path, answerOf({ ...answer, text: part, wire }));
			start += part.length;
		}
	}

	hasRead(path: string): boolean {
		return this.#paths.includes(path);
	}

	/** Links of a list of this site. */
	linksOf(markdown: string): Link[] {
		return linksOfList(markdown, this.origin);
	}

	/** Whether what was read has all of the right fix, which an agent sees when it reads it. */
	isSolved(): boolean {
		return this.#held().all;
	}

	cost(): Cost {
		const cut = this.#answers.map((answer) =>
			answer.text.length > TOOL_LIMIT
				? answerOf({ ...answer, text: answer.text.slice(0, TOOL_LIMIT) })
				: answer,
		);
		return {
			...this.#held(),
			task: this.task,
			read: this.#answers.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
			wire: this.#wire,
			requests: this.#requests,
			cut: heldIn(this.task.fixes, this.task.lang, wordsOf(cut)).all,
			paths: this.#paths,
		};
	}

	#take(path: string, answer: Answer): void {
		this.#answers.push(answer);
		this.#paths.push(path);
		this.#wire += answer.wire;
		this.#requests += 1;
	}

	#held(): Held {
		return heldIn(this.task.fixes, this.task.lang, wordsOf(this.#answers));
	}
}

// A fix may begin in one part of a long text and end in the next.
function wordsOf(answers: readonly Answer[]): string {
	return answers.map((answer) => answer.words()).join(' ');
}

/** As much of a text as a tool hands over at once, to the end of a word. */
export function firstPart(text: string): string {
	if (text.length <= TOOL_LIMIT) return text;
	const end = text.slice(0, TOOL_LIMIT).search(/\s\S*$/);
	return text.slice(0, end < 1 ? TOOL_LIMIT : end);
}

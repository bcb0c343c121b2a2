import type { LookupAnswer } from '../../lookup/answer.ts';
import type { LookupLocale } from '../../starlight/lookup-words.ts';
import { findIssues, findPages } from './engine.ts';
import { issuesView, summary, worthShowing } from './issues-view.ts';
import { pagesView } from './pages-view.ts';
import { reportView } from './report-view.ts';

/** Shows what is known about one text after the other. An answer to an older text is dropped. */
export class Answers {
	readonly #root: HTMLElement;
	readonly #locale: LookupLocale;
	readonly #status: Element;
	readonly #issues: Element;
	readonly #pages: Element;
	readonly #report: Element;
	#newest = 0;

	/**
	 * @param root holds the places of the answers
	 * @param locale language to answer in
	 */
	constructor(root: HTMLElement, locale: LookupLocale) {
		this.#root = root;
		this.#locale = locale;
		this.#status = root.querySelector('[role="status"]')!;
		this.#issues = root.querySelector('.ki-issues')!;
		this.#pages = root.querySelector('.ki-pages')!;
		this.#report = root.querySelector('.ki-report-place')!;
	}

	/**
	 * Looks up a text, and shows first the issues, then the pages with its words.
	 *
	 * @param isGuess whether nobody asked: then only issues are worth showing
	 * @returns the answer once it is shown; without a certain issue, once the pages are shown too
	 */
	async ask(text: string, isGuess: boolean): Promise<LookupAnswer | undefined> {
		this.#newest += 1;
		const own = this.#newest;
		if (text.trim() === '') {
			this.#show([], '');
			return undefined;
		}
		if (!isGuess) this.#status.textContent ||= this.#locale.words['lookup.searching'];
		const found = await findIssues(text, this.#locale);
		const answer = found && worthShowing(found);
		if (own !== this.#newest) return answer;
		if (isGuess) {
			if (answer?.results.length) this.#show(issuesView(text, answer, this.#locale), '');
			return answer;
		}
		this.#show(issuesView(text, answer, this.#locale), summary(answer, 0, this.#locale));
		const pages = this.#askPages(text, answer, own);
		if (!answer || answer.confidence === 'none') await pages;
		return answer;
	}

	async #askPages(text: string, answer: LookupAnswer | undefined, own: number): Promise<void> {
		const found = await findPages(text.trim(), this.#locale, answer);
		const { nodes, count } = await pagesView(found, answer, this.#locale);
		if (own !== this.#newest) return;
		this.#replace(this.#pages, nodes);
		this.#status.textContent = summary(answer, count, this.#locale);
		if (answer?.confidence === 'match') return;
		const hasResults = answer !== undefined && answer.results.length > 0;
		this.#replace(this.#report, reportView(text, hasResults, this.#locale));
	}

	#show(nodes: readonly HTMLElement[], status: string): void {
		this.#replace(this.#issues, nodes);
		this.#replace(this.#report, []);
		if (nodes.length === 0) this.#replace(this.#pages, []);
		this.#status.textContent = status;
	}

	// A reader who is among the old results stays on the same one, or is taken back to the text.
	#replace(place: Element, nodes: readonly HTMLElement[]): void {
		const { activeElement } = document;
		const isInside = activeElement !== null && place.contains(activeElement);
		const address = isInside ? activeElement.getAttribute('href') : null;
		place.replaceChildren(...nodes);
		if (!isInside) return;
		const same = [...place.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
		(same ?? this.#root.querySelector('textarea'))?.focus();
	}
}

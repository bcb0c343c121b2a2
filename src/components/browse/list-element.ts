import type { FilterFile } from '../../starlight/list-page.ts';
import { fill } from '../elements.ts';
import { chosenIssues, countsOf } from './choose-issues.ts';
import { FilterData, tried } from './filter-data.ts';
import { addressOf, isEmpty, stateOfQuery, type FilterState } from './filter-state.ts';
import { rowView } from './row-view.ts';

/** How long a reader pauses, in milliseconds, before the list follows a text. */
const PAUSE = 120;

const ROWS_AT_ONCE = 50;

interface Found {
	file: FilterFile;
	withWords: ReadonlySet<number> | undefined;
	issues: number[];
}

/** A list of issues with the controls that choose among them. The address holds what is chosen. */
export class IssueListElement extends HTMLElement {
	readonly #form = this.querySelector('form')!;
	readonly #text = this.#form.querySelector('input')!;
	readonly #selects = [...this.#form.querySelectorAll('select')];
	readonly #facets = new Map(
		this.#selects.map(({ name, options }) => [
			name,
			Array.from(options, ({ value }) => value).filter(Boolean),
		]),
	);
	readonly #status = this.#form.querySelector('[role="status"]')!;
	readonly #clear = this.#form.querySelector<HTMLButtonElement>('[data-clear]')!;
	readonly #open = this.#form.querySelector<HTMLButtonElement>('[aria-expanded]');
	readonly #whole = this.querySelector<HTMLElement>('[data-whole]')!;
	readonly #results = this.querySelector<HTMLElement>('[data-results]')!;
	readonly #rows = this.#results.querySelector('ul')!;
	readonly #more = this.#results.querySelector('button')!;
	readonly #words = JSON.parse(this.dataset['words']!) as Record<'count' | 'none' | 'failed', string>;
	/** What the list is about already. */
	readonly #given = JSON.parse(this.dataset['chosen'] ?? '{}') as FilterState['choices'];
	readonly #data = new FilterData(async (name, isFirst) => {
		const address = new URL(this.dataset['folder']! + name, location.href);
		const answer = await fetch(address, isFirst ? { cache: 'no-cache' } : {});
		if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}.`);
		return answer.json();
	});
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Rises with every change, so that a late answer is known as one. */
	#turn = 0;
	#left: number[] = [];

	connectedCallback() {
		this.dataset['live'] = '';
		const form = this.#form;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#follow('push');
		});
		form.addEventListener('focusin', () => void this.#data.facets().catch(() => {}), { once: true });
		form.addEventListener('change', ({ target }) => {
			if (target !== this.#text) this.#follow('push');
		});
		this.#text.addEventListener('input', () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.#follow('replace'), PAUSE);
		});
		this.#clear.addEventListener('click', () => {
			this.#write({ choices: {}, text: '' });
			this.#follow('push');
			this.#text.focus();
		});
		const open = this.#open;
		open?.addEventListener('click', () => {
			open.ariaExpanded = String(open.ariaExpanded !== 'true');
		});
		this.#more.addEventListener('click', () => void this.#showMore(true));
		addEventListener('popstate', () => this.#readAddress());
		// Browsers put back what was chosen before, also at another address.
		addEventListener('pageshow', ({ persisted }) => persisted && this.#readAddress());
		this.#readAddress();
	}

	#readAddress(): void {
		clearTimeout(this.#timer);
		const state = stateOfQuery(location.search, this.#facets);
		this.#write(state);
		void this.#show(state);
	}

	/** Brings address and list to what the controls say. */
	#follow(how: 'push' | 'replace'): void {
		clearTimeout(this.#timer);
		const { overview, first } = this.dataset as { overview: string; first: string };
		const chosen = this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
		const all = Object.fromEntries(chosen) as FilterState['choices'];
		const text = this.#text.value.trim();
		const query = location.search;
		// What this page is about stands in its title.
		if (Object.entries(this.#given).some(([facet, value]) => all[facet] !== value)) {
			location.assign(addressOf(overview, query, this.#facets, { choices: all, text }));
			return;
		}
		const state = {
			choices: Object.fromEntries(Object.entries(all).filter(([facet]) => !(facet in this.#given))),
			text,
		};
		const address = addressOf(first, query, this.#facets, state);
		if (pageOf(location.pathname) !== pageOf(new URL(first, location.href).pathname)) {
			location.assign(address);
			return;
		}
		if (address === addressOf(first, query, this.#facets, stateOfQuery(query, this.#facets))) return;
		history[how === 'push' ? 'pushState' : 'replaceState'](history.state, '', address);
		void this.#show(state);
	}

	#write({ choices, text }: FilterState): void {
		const all = { ...choices, ...this.#given };
		for (const select of this.#selects) select.value = all[select.name] ?? '';
		if (this.#text.value.trim() !== text) this.#text.value = text;
	}

	async #show(state: FilterState): Promise<void> {
		const turn = ++this.#turn;
		this.#clear.hidden = isEmpty(state);
		if (this.#open) this.#open.dataset['count'] = String(Object.keys(state.choices).length || '');
		if (isEmpty(state)) {
			this.#swap(false);
			this.#status.textContent = '';
			this.#writeCounts();
			return;
		}
		try {
			const { file, withWords, issues, rows } = await tried(async () => {
				const found = await this.#find(state);
				return { ...found, rows: await this.#data.rows(found.issues.slice(0, ROWS_AT_ONCE)) };
			});
			if (turn !== this.#turn) return;
			this.#rows.replaceChildren(...rows.map(rowView));
			this.#left = issues.slice(ROWS_AT_ONCE);
			this.#more.hidden = this.#left.length === 0;
			this.#status.textContent =
				issues.length > 0 ? fill(this.#words.count, { count: String(issues.length) }) : this.#words.none;
			this.#writeCounts({ file, withWords, issues }, { ...state.choices, ...this.#given });
			this.#swap(true);
		} catch {
			if (turn !== this.#turn) return;
			this.#swap(false);
			this.#status.textContent = this.#words.failed;
		}
	}

	async #find({ choices, text }: FilterState): Promise<Found> {
		const [file, withWords] = await Promise.all([this.#data.facets(), this.#data.withWords(text)]);
		return { file, withWords, issues: chosenIssues(file, { ...choices, ...this.#given }, withWords) };
	}

	async #showMore(isAsked: boolean): Promise<void> {
		const turn = this.#turn;
		const next = this.#left.slice(0, ROWS_AT_ONCE);
		try {
			const rows = (await this.#data.rows(next)).map(rowView);
			if (turn !== this.#turn) return;
			this.#left = this.#left.slice(ROWS_AT_ONCE);
			this.#rows.append(...rows);
			this.#more.hidden = this.#left.length === 0;
			if (isAsked) rows[0]?.querySelector('a')?.focus();
		} catch {
			this.#status.textContent = this.#words.failed;
		}
	}

	#swap(isFiltered: boolean): void {
		this.#results.hidden = !isFiltered;
		this.#whole.hidden = isFiltered;
		delete this.dataset['pending'];
	}

	// Says of each value how many issues would be left with it.
	#writeCounts(found?: Found, choices: FilterState['choices'] = {}): void {
		for (const select of this.#selects) {
			const facet = found?.file.facets.find(({ id }) => id === select.name);
			const counts = found && facet && countsOf(found.file, facet, choices, found.withWords);
			for (const option of select.options) {
				if (option.value === '') continue;
				const { name, count } = option.dataset;
				const own = counts?.[facet!.values.indexOf(option.value)] ?? count;
				option.textContent = `${name} (${own})`;
			}
		}
	}
}

// Hosts write one address with and without its ending.
function pageOf(path: string): string {
	return path.replace(/(?:\/index)?\.html$|\/$/, '');
}

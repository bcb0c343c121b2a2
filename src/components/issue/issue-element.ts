import { issueWords } from 'virtual:starlight-known-issues/issue-words';
import type { IssueWords } from '../../starlight/issue-words.ts';
import type { IssueScriptData } from '../../starlight/page.ts';
import { openCauses } from './causes.ts';
import { Clipboard } from './clipboard.ts';
import { listenToAnswers } from './feedback.ts';
import { offerPageActions } from './page-actions.ts';
import { ProgressStore } from './progress-store.ts';
import { showReturn } from './return-notice.ts';
import { addTicks } from './steps.ts';
import { offerSummary } from './stuck.ts';
import { fillTemplates } from './templates.ts';

/** What the parts of an issue's page share. */
export interface IssueContext {
	root: HTMLElement;
	data: IssueScriptData & { words: IssueWords };
	store: ProgressStore;
	clipboard: Clipboard;
}

/** The content of an issue's page. Without script it reads as it is; this adds what only a script can. */
export class IssueElement extends HTMLElement {
	connectedCallback(): void {
		const own = JSON.parse(this.dataset['script']!) as IssueScriptData;
		// While it is written an issue may name a language that its site does not have.
		const data = { ...own, words: issueWords[own.language] ?? Object.values(issueWords)[0]! };
		const lists = [...this.querySelectorAll<HTMLElement>('ol[data-remedy]')];
		const shape = new Map(lists.map((list) => [list.dataset['remedy']!, list.children.length]));
		const store = new ProgressStore(data.key, shape);
		const context = { root: this, data, store, clipboard: new Clipboard(this, data.words) };
		for (const list of lists) addTicks(list, context);
		for (const place of this.querySelectorAll<HTMLElement>('[data-copy]')) addCopyButton(place, context);
		openCauses(context);
		offerPageActions(context);
		fillTemplates(context);
		listenToAnswers(context, offerSummary(context));
		showReturn(context);
	}
}

function addCopyButton(place: HTMLElement, { data, clipboard }: IssueContext): void {
	const label = data.words[place.dataset['copy'] as 'copy' | 'copyMessage'];
	const text = place.querySelector('.ki-message')!.textContent;
	place.append(...clipboard.iconButton(label, 'copy', () => text));
}

import { element, fill } from '../elements.ts';
import type { IssueContext } from './issue-element.ts';
import { supportSummary, type Situation, type TriedCause } from './summary.ts';

/**
 * Offers a summary for support, which the reader reads, changes and sends.
 *
 * @returns what opens it
 */
export function offerSummary(context: IssueContext): () => void {
	const section = context.root.querySelector<HTMLElement>('.ki-stuck')!;
	const start = section.querySelector<HTMLElement>('[data-with-script]')!;
	const open = () => {
		const [label, ...rest] = summaryForm(context);
		const form = element('div', { class: 'ki-summary' }, label, ...rest);
		section.querySelector('.ki-summary')?.remove();
		start.hidden = true;
		section.querySelector('.ki-never')!.before(form);
		section.scrollIntoView();
		// The box itself would open the keyboard of a phone over what it says.
		label.focus({ preventScroll: true });
	};
	section.querySelector('[data-make]')!.addEventListener('click', open);
	return open;
}

function summaryForm(context: IssueContext): [HTMLElement, ...HTMLElement[]] {
	const { data, clipboard } = context;
	const { words, support = 'mailto:' } = data;
	const situation = situationOf(context);
	const label = element('label', { for: '_summary', tabindex: '-1' }, words['stuck.text']);
	const input = element('textarea', { id: '_summary', rows: '12', dir: 'auto', spellcheck: 'false' });
	const isForm = support.startsWith('https:');
	const send = element(
		'a',
		{ class: 'ki-button', target: isForm && '_blank', rel: 'noopener' },
		isForm ? words['stuck.form'] : words['stuck.mail'],
	);
	const subject = fill(words['stuck.subject'], { title: situation.title });
	const update = async () => {
		const { reportAddress } = await import('../../lookup/report.ts');
		send.href = reportAddress(support, { subject, text: input.value });
	};
	input.value = supportSummary(situation, words);
	input.addEventListener('input', () => void update());
	void update();
	const copy = clipboard.button(words.copy, () => input.value);
	const share = 'share' in navigator ? [shareButton(words['stuck.share'], subject, input)] : [];
	return [label, input, element('p', { class: 'ki-choice' }, ...copy, ...share, send)];
}

// To the chat where the reader talks with support anyway.
function shareButton(label: string, title: string, input: HTMLTextAreaElement): HTMLButtonElement {
	const button = element('button', { type: 'button', class: 'ki-button' }, label);
	button.addEventListener('click', () => void navigator.share({ title, text: input.value }).catch(() => {}));
	return button;
}

function situationOf({ root, data, store }: IssueContext): Situation {
	const { progress } = store;
	const lists = [...root.querySelectorAll<HTMLElement>('ol[data-remedy]')];
	const isTried = (id: string) => id === '' || id === progress.picked || progress.done.has(id);
	return {
		title: textOf(document.querySelector('h1')),
		errors: errorsOf(root),
		page: new URL(data.page, location.href).href,
		...(data.checked && { checked: data.checked }),
		version: data.version,
		tried: lists
			.filter((list) => isTried(list.dataset['remedy']!))
			.map((list) => triedCause(list, progress.done.get(list.dataset['remedy']!) ?? [])),
		hasCauses: root.querySelector('[data-cause]') !== null,
	};
}

// Other wordings of the same message would only make the summary longer.
function errorsOf(root: HTMLElement): Situation['errors'] {
	const shared = textOf(root.querySelector('.ki-errors[data-shared-code] [data-code]'));
	return [...root.querySelectorAll('.ki-errors > .ki-error')].map((box) => {
		const code = textOf(box.querySelector('[data-code]')) || shared;
		return { message: textOf(box.querySelector('.ki-message')), ...(code && { code }) };
	});
}

function triedCause(list: HTMLElement, done: readonly number[]): TriedCause {
	const title = list.closest('[data-cause]')?.querySelector('.ki-cause-title');
	return {
		title: textOf(title),
		steps: [...list.children].map((step, index) => {
			const expected = textOf(step.querySelector('.ki-expected'));
			return {
				text: textOf(step.querySelector('.ki-do')),
				...(expected && { expected }),
				isDone: done.includes(index + 1),
			};
		}),
	};
}

function textOf(node: Element | null | undefined): string {
	return node?.textContent.trim() ?? '';
}

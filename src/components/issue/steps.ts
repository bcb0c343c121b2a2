import { element, fill } from '../elements.ts';
import type { IssueContext } from './issue-element.ts';
import { withoutSteps, withStep } from './progress.ts';

/** Gives every step of a remedy a box to tick and a button to copy it, and shows how many are done. */
export function addTicks(list: HTMLElement, context: IssueContext): void {
	const { store, data } = context;
	const remedy = list.dataset['remedy']!;
	const boxes = [...list.children].map((step, index) => addTick(step, remedy, index + 1, context));
	const status = element('span', { role: 'status' });
	const clear = element('button', { type: 'button', class: 'ki-quiet' }, data.words['progress.clear']);
	clear.addEventListener('click', () => {
		boxes[0]!.focus();
		store.change((progress) => withoutSteps(progress, remedy));
	});
	list.after(element('p', { class: 'ki-progress', 'data-pagefind-ignore': '' }, status, clear));
	store.follow(() => {
		const { done, total } = store.standingIn(remedy);
		const ticked = store.progress.done.get(remedy) ?? [];
		for (const [index, box] of boxes.entries()) {
			box.checked = ticked.includes(index + 1);
			box.closest('li')!.toggleAttribute('data-done', box.checked);
		}
		const text = fill(data.words['progress.count'], { done: String(done), total: String(total) });
		if (status.textContent !== text) status.textContent = text;
		clear.hidden = done === 0;
	});
}

/** The id of a step on the page. */
export function stepId(remedy: string, number: number): string {
	return ['_step', remedy, number].filter((part) => part !== '').join('-');
}

function addTick(step: Element, remedy: string, number: number, context: IssueContext): HTMLInputElement {
	const { store, data, clipboard } = context;
	const text = step.querySelector<HTMLElement>(':scope > .ki-do')!;
	step.id = stepId(remedy, number);
	text.id = `${step.id}-text`;
	const box = element('input', { type: 'checkbox', class: 'ki-tick', 'aria-labelledby': text.id });
	box.addEventListener('change', () =>
		store.change((progress) => withStep(progress, remedy, number, box.checked)),
	);
	step.prepend(box);
	const label = fill(data.words.copyStep, { number: String(number) });
	text.before(...clipboard.iconButton(label, 'copy', () => `${number}. ${stepText(step)}`));
	return box;
}

function stepText(step: Element): string {
	const parts = [...step.querySelectorAll(':scope > .ki-do, :scope > .ki-verbatim > .ki-message')];
	const lines = parts.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
	const link = step.querySelector<HTMLAnchorElement>(':scope > .ki-step-link > a');
	return [...lines, ...(link ? [link.href] : [])].join('\n');
}

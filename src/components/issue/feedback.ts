import { element } from '../elements.ts';
import type { IssueContext } from './issue-element.ts';
import { NOTHING } from './progress.ts';

/**
 * Takes the reader's answer to "Did this fix it?" and sends it where the page says, once they gave it.
 *
 * @param openHelp shows the way to support
 */
export function listenToAnswers(context: IssueContext, openHelp: () => void): void {
	const { root, data, store } = context;
	const section = root.querySelector<HTMLElement>('.ki-feedback');
	if (!section) return;
	const { words } = data;
	const status = section.querySelector<HTMLElement>('[role="status"]')!;
	const choice = section.querySelector<HTMLElement>('.ki-choice')!;
	const finish = (answer: string, thanks: string) => {
		const isFixed = answer === 'yes';
		choice.hidden = true;
		status.textContent = [thanks, isFixed ? words['feedback.good'] : words['feedback.sorry']]
			.filter(Boolean)
			.join(' ');
		if (isFixed) {
			status.focus();
			store.change(() => NOTHING);
		} else {
			status.after(...otherCauses(context));
			openHelp();
		}
	};
	for (const button of section.querySelectorAll<HTMLElement>('[data-answer]')) {
		button.addEventListener('click', () => finish(button.dataset['answer']!, ''));
	}
	const form = section.querySelector('form');
	form?.addEventListener('submit', async (event) => {
		event.preventDefault();
		form.querySelector<HTMLInputElement>('[name="cause"]')!.value = store.progress.picked ?? '';
		const answer = (event.submitter as HTMLButtonElement | null)?.value ?? 'no';
		status.textContent = '';
		if (await send(form, answer)) finish(answer, words['feedback.thanks']);
		else status.textContent = words['feedback.failed'];
	});
}

// Causes of which the reader has tried nothing yet.
function otherCauses({ root, data, store }: IssueContext): HTMLElement[] {
	const { picked, done } = store.progress;
	const links = [...root.querySelectorAll<HTMLElement>('[data-cause]')].flatMap((section) => {
		const id = section.dataset['cause']!;
		if (id === picked || done.has(id)) return [];
		const title = section.querySelector('.ki-cause-title')!.textContent;
		return [element('li', {}, element('a', { href: `#${id}` }, title))];
	});
	if (links.length === 0) return [];
	return [element('p', {}, data.words['feedback.others']), element('ul', {}, ...links)];
}

// Form-encoded, so that the browser asks the service nothing beforehand.
async function send(form: HTMLFormElement, answer: string): Promise<boolean> {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
	body.set('answer', answer);
	try {
		const response = await fetch(form.action, { method: 'POST', body, credentials: 'omit' });
		return response.ok;
	} catch {
		return false;
	}
}

import type { IssueContext } from './issue-element.ts';

/** Copies the page's Markdown, letter for letter as it is published. */
export function offerPageCopy({ root, data, clipboard }: IssueContext): void {
	const button = root.querySelector<HTMLButtonElement>('[data-copy-page]');
	if (!button || !navigator.clipboard) return;
	const label = button.textContent;
	button.closest('li')!.hidden = false;
	button.addEventListener('click', async () => {
		const copied = await clipboard.copy(published(button.dataset['copyPage']!));
		const said = copied ? data.words.copied : data.words['actions.failed'];
		if (!copied) clipboard.say(said);
		button.textContent = said;
		setTimeout(() => {
			button.textContent = label;
		}, 2000);
	});
}

async function published(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	return response.text();
}

import type { IssueContext } from './issue-element.ts';

/** Puts what the reader fills in into the texts to send, their copy buttons and mail links. */
export function fillTemplates({ root, data, clipboard }: IssueContext): void {
	for (const template of root.querySelectorAll<HTMLElement>('ki-template')) {
		const { subject = '', body = '' } = template.dataset;
		const valueOf = () => valuesOf(template);
		const text = () => [subject, body].filter(Boolean).map(filler(valueOf())).join('\n\n');
		const update = () => {
			const fill = filler(valueOf());
			template.querySelector('pre')!.textContent = fill(body);
			const mail = template.querySelector<HTMLAnchorElement>('[data-mail]');
			if (!mail) return;
			const lines = fill(body).replace(/\n/g, '\r\n');
			mail.href = `mailto:?subject=${encodeURIComponent(fill(subject))}&body=${encodeURIComponent(lines)}`;
			mail.hidden = false;
		};
		template
			.querySelector('.ki-template-actions')!
			.prepend(...clipboard.button(data.words.copyTemplate, text));
		template.addEventListener('input', update);
		update();
	}
}

function valuesOf(template: HTMLElement): Map<string, string> {
	const inputs = [...template.querySelectorAll('input')];
	return new Map(inputs.flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : [])));
}

function filler(values: ReadonlyMap<string, string>): (text: string) => string {
	return (text) => text.replace(/\{([a-z][a-z0-9_]*)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

import { Option } from 'commander';

/** `--markdown-for agents`, which serving and configurations have in common. */
export function markdownFor(): Option {
	return new Option(
		'--markdown-for <whom>',
		'send Markdown to these where they do not say what they want',
	).choices(['agents']);
}

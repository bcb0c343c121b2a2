/** A page around a text, for generators without a theme: a header, links to all categories, the text. */
export function frame(
	title: string,
	language: string,
	content: string,
	categories: readonly string[],
): string {
	const links = categories.map((name) => `<li><a href="/${language}/category/${name}/">${name}</a></li>`);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
</head>
<body>
<header><a href="/${language}/">Known issues</a></header>
<main><h1>${title}</h1>
${content}
</main>
<nav><ul>${links.join('')}</ul></nav>
</body>
</html>
`;
}

/** Keys that documentation generators use and Footnote ignores, without case, dashes and underscores. */
const ordinary = new Set(
  [
    // Docusaurus
    'id titlemeta sidebarlabel sidebarposition sidebarclassname sidebarcustomprops sidebarkey displayedsidebar hidetitle hidetableofcontents tocminheadinglevel tocmaxheadinglevel paginationlabel paginationnext paginationprev parsenumberprefixes customediturl keywords image slug tags draft unlisted lastupdate authorurl authorimageurl authortitle hidereadingtime wrapperclassname hidefooter hidenavbar format readingtime truncate',
    // VitePress, VuePress
    'layout hero features navbar sidebar aside outline lastupdated editlink footer pageclass head titletemplate prev next ishome search markdownstyles home page pageinfo contributors meta herotext tagline actiontext actionlink heroimage toc sticky star article timeline breadcrumb comment copyright dir index order navigation',
    // Hugo and its themes
    'aliases audio build cascade expirydate headless images iscjklanguage lastmod linktitle markup menu menus modified outputs params publishdate resources series sitemap summary categories taxonomies translationkey type videos weight booktoc bookcollapsesection bookhidden bookflatsection nolist simplelist contenttype reviewers approvers minkubernetesserverversion mainmenu card htmlmeta featurestate pre post chapter hidden disabletoc alwaysopen geekdocnav geekdochidden url cover showtoc nodateinlist',
    // Jekyll and its themes
    'permalink published category excerpt excerptseparator redirectfrom redirectto navorder navexclude haschildren parent grandparent hastoc searchexclude lastmodifieddate lastmodifiedat comments share header tocsticky toclabel tocicon classes authorprofile readtime related canonicalurl canonical fragment collection subtitle subheadline teaser feature mathjax math mermaid pin date relevantlinks',
    // MkDocs
    'template status hide icon boost social revisiondate buildpdf pdf glightbox',
    // Obsidian
    'alias cssclass cssclasses tag publish cover created updated uid mobile kanbanplugin excalidrawplugin up down same',
    // Astro and Starlight
    'tableofcontents banner pagefind editurl pubdate updateddate heroimagealt i18nready logo github type version',
    // GitBook, Mintlify, Nextra, Fumadocs
    'covery coverimage api openapi sidebartitle mode icontype asindexpage theme display full deprecated',
    // MyST, Sphinx, Quarto
    'myst jupytext kernelspec orphan tocdepth execute editor bibliography csl abstract keywords doi affiliation affiliations thanks',
    // Zola
    'sortby insertanchorlinks extra insearchindex pagetemplate paginateby transparent render generatefeeds generatefeed draft path',
    // Slate
    'languagetabs tocfooters includes codeclipboard',
    // GitHub and Microsoft
    'intro versions topics shorttitle permissions children minitocmaxheadinglevel product contenttype changelog manager ms prod services audience robots reviewer localizationpriority',
    // what any of them may have
    'lang language locale author authors name labels difficulty level duration state visibility private public archived license rating pagetitle seo ogimage ogtitle ogdescription thumbnail',
  ]
    .join(' ')
    .split(' '),
);

/** `ms.date`, `og:title`, `twitter:card`. */
const families = /^(?:ms|og|twitter|dc|docfx|jekyll|hugo|vitepress)[.:_-]/i;

export function isOrdinaryKey(key: string): boolean {
  return families.test(key) || ordinary.has(bare(key));
}

/** Of generators that give the pictures beside a page other names: Docusaurus, VitePress, VuePress, Starlight. */
const bundlers = new Set(
  'sidebarposition sidebarlabel displayedsidebar hidetableofcontents paginationnext paginationprev customediturl outline titletemplate editlink lastupdated pageclass tableofcontents pagefind i18nready'.split(
    ' ',
  ),
);

export function isBundlerKey(key: string): boolean {
  return bundlers.has(bare(key));
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_. ]/g, '');
}

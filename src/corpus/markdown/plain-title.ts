/** Titles that only say what kind of box is below. */
const boxNames = new Set(
  'note notes tip tips info information warning warnings danger caution important attention hint error success failure bug example examples abstract summary tldr question help faq quote cite todo check done missing fail details seealso see-also admonition callout aside box alert deprecated experimental remark reminder note-box tabs tab steps step card cards group code-group columns column grid content main section primary secondary default raw v-pre div remarque astuce avertissement hinweis tipp warnung achtung wichtig nota consejo advertencia aviso dica attenzione avviso suggerimento 注意 提示 警告 危险 危險 信息 ヒント 情報 補足 참고 팁 경고 주의 примечание совет внимание предупреждение важно'.split(
    ' ',
  ),
);

/** The title of a box, a tab or a fold as words; nothing where it only names the kind: "Warning", "Note:". */
export function sayingTitle(written: string, kind = ''): string {
  const title = written.replace(/^["'“”]|["'“”]$/g, '').trim();
  const bare = title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, '');
  return bare === '' || boxNames.has(bare) || bare === kind.toLowerCase() ? '' : title;
}

import { readCorpus } from '/tmp/wt/anchor/scripts/bench/made-papers.ts';
import { trials } from '/tmp/wt/anchor/scripts/bench/anchors/trials.ts';
import { judge } from '/tmp/wt/anchor/scripts/bench/anchors/judge.ts';
import { FINDERS } from '/tmp/wt/anchor/scripts/bench/anchors/finders.ts';
const texts = readCorpus('public/corpus').map((p)=>p.abstract);
const all = trials(texts, 40000, 11);
for (const f of FINDERS.slice(0,1)) { const {faults, ...v} = judge(f, all); console.log(f.name, v);
 if (f.name==='Carrel') for (const t of faults.slice(0,8)) { const r=f.find(t.anchor,t.text); console.log(t.kind, t.isUnchanged, JSON.stringify(t.anchor.exact), r.state, r.range && t.text.slice(r.range.start,r.range.end), '\n  CTX', JSON.stringify(t.anchor.prefix), JSON.stringify(t.anchor.suffix), "\nNOW", t.edited.survivors(t.anchor).join(",").slice(0,200), r.range?.start, r.range?.end, t.text); }
}


/** What TeX's commands stand for, as characters. Names are without the backslash. */

function pairs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry): [string, string] => {
      const cut = entry.indexOf('=');
      return [entry.slice(0, cut), entry.slice(cut + 1)];
    });
}

/** Letters of text; TeX swallows the blank after them: `S\o ren`. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
  pairs('ss=ß ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å o=ø O=Ø l=ł L=Ł i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ'),
);

export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι
    kappa=κ lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ
    upsilon=υ phi=φ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π
    Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω ell=ℓ hbar=ℏ aleph=ℵ Re=ℜ Im=ℑ wp=℘ partial=∂ nabla=∇
    times=× div=÷ pm=± mp=∓ cdot=· ast=∗ star=⋆ circ=∘ bullet=• oplus=⊕ ominus=⊖ otimes=⊗ odot=⊙
    leq=≤ le=≤ leqslant=≤ geq=≥ ge=≥ geqslant=≥ neq=≠ ne=≠ ll=≪ gg=≫ approx=≈ equiv=≡ cong=≅
    simeq=≃ propto=∝ prec=≺ succ=≻ lt=< gt=> sim=~ lesssim=≲ gtrsim=≳ doteq=≐ triangleq=≜
    in=∈ notin=∉ ni=∋ subset=⊂ subseteq=⊆ supset=⊃ supseteq=⊇ cup=∪ cap=∩ setminus=∖ emptyset=∅
    varnothing=∅ forall=∀ exists=∃ nexists=∄ neg=¬ lnot=¬ land=∧ wedge=∧ lor=∨ vee=∨ therefore=∴
    to=→ rightarrow=→ longrightarrow=→ leftarrow=← gets=← leftrightarrow=↔ uparrow=↑ downarrow=↓
    Rightarrow=⇒ Leftarrow=⇐ Leftrightarrow=⇔ iff=⇔ implies=⇒ mapsto=↦ nearrow=↗ searrow=↘
    infty=∞ sum=∑ prod=∏ int=∫ oint=∮ surd=√ angle=∠ perp=⊥ parallel=∥ mid=| vert=| lvert=| rvert=|
    Vert=‖ lVert=‖ rVert=‖ langle=⟨ rangle=⟩ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ prime=′ top=⊤ bot=⊥
    models=⊨ vdash=⊢ ldots=… dots=… cdots=⋯ vdots=⋮ textellipsis=… dag=† dagger=† ddag=‡ ddagger=‡
    S=§ P=¶ copyright=© textcopyright=© textregistered=® texttrademark=™ pounds=£ textsterling=£
    euro=€ texteuro=€ EUR=€ yen=¥ degree=° textdegree=° celsius=°C checkmark=✓ square=□ diamond=⋄
    textendash=– textemdash=— textquoteleft=‘ textquoteright=’ textquotedblleft=“ textquotedblright=”
    textquotesingle=' textquotedbl=" textless=< textgreater=> textbar=| textasciitilde=~
    textasciicircum=^ textunderscore=_ textbullet=• textperiodcentered=· textbackslash=∖ backslash=∖
    lbrace=｛ rbrace=｝ textbraceleft=｛ textbraceright=｝ textmu=μ micro=µ permil=‰ LaTeX=LaTeX TeX=TeX`),
  ['quad', ' '],
  ['qquad', ' '],
  ['newline', ' '],
  ['par', ' '],
  ['item', ' • '],
  ['lq', '‘'],
  ['rq', '’'],
]);

/** Commands that set how something looks, and nothing else. */
export const SILENT: ReadonlySet<string> = new Set(
  `em bf it sc tt rm sf sl up bfseries itshape scshape ttfamily rmfamily sffamily mdseries upshape
   normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge centering
   noindent indent protect left right middle big Big bigg Bigg bigl bigr Bigl Bigr displaystyle
   textstyle scriptstyle limits nolimits nonumber relax maketitle xspace boldmath unboldmath cal
   frenchspacing nobreak allowbreak newblock smallskip medskip bigskip clearpage hfill`.split(
    /\s+/,
  ),
);

/** Commands that drop out together with their first argument. */
export const DROPPED: ReadonlySet<string> = new Set(
  `cite citep citet citealp citealt citeauthor citeyear autocite parencite textcite nocite label
   vspace hspace color begin end includegraphics bibliography bibliographystyle phantom vphantom
   hphantom pagestyle thispagestyle input include setlength`.split(/\s+/),
);

/** What a backslash before a sign stands for; signs not named here stand for themselves. */
export const ESCAPED: ReadonlyMap<string, string> = new Map([
  // A set keeps its braces, as signs that no markup knows.
  ['{', '｛'],
  ['}', '｝'],
  ['\\', ' '],
  [' ', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
  ['(', ''],
  [')', ''],
  ['[', ''],
  [']', ''],
  ['|', '‖'],
]);

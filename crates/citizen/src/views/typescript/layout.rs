//! Lays a declaration of ts-rs out as a person would: one line where it fits, else one field a line.

const WIDTH: usize = 100;

/// What a type is made of.
#[derive(Debug)]
enum Type {
    /// A name, a literal, a mapped type: as it stands.
    Plain(String),
    Generic(String, Box<Type>),
    Object(Vec<Field>),
    Union(Vec<Type>),
}

#[derive(Debug)]
struct Field {
    doc: Option<String>,
    name: String,
    value: Type,
}

/// Lays out `type Name = …;` under its comment.
pub(super) fn lay_out(doc: Option<&str>, declaration: &str) -> String {
    let (name, body) = declaration.split_once('=').expect("a declaration has a body");
    let body = body.trim().trim_end_matches(';');
    let mut reader = Reader(body);
    let body = reader.union();
    assert!(reader.0.trim().is_empty(), "not understood: {}", reader.0);
    let comment = doc.map(|doc| format!("/** {} */\n", one_line(doc))).unwrap_or_default();
    let name = name.trim();
    let flat = format!("export {name} = {};", body.flat());
    if flat.len() <= WIDTH && !body.has_docs() {
        return format!("{comment}{flat}\n");
    }
    match body {
        Type::Union(variants) => {
            let lines: String =
                variants.iter().map(|variant| format!("\n  | {}", variant.laid_out(4))).collect();
            format!("{comment}export {name} ={lines};\n")
        }
        other => format!("{comment}export {name} = {};\n", other.laid_out(0)),
    }
}

impl Type {
    fn has_docs(&self) -> bool {
        match self {
            Self::Plain(_) => false,
            Self::Generic(_, inner) => inner.has_docs(),
            Self::Object(fields) => {
                fields.iter().any(|field| field.doc.is_some() || field.value.has_docs())
            }
            Self::Union(variants) => variants.iter().any(Self::has_docs),
        }
    }

    fn flat(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Generic(name, inner) => format!("{name}<{}>", inner.flat()),
            Self::Object(fields) => {
                let field = |field: &Field| format!("{}: {}", field.name, field.value.flat());
                let fields: Vec<_> = fields.iter().map(field).collect();
                format!("{{ {} }}", fields.join("; "))
            }
            Self::Union(variants) => {
                variants.iter().map(Self::flat).collect::<Vec<_>>().join(" | ")
            }
        }
    }

    fn laid_out(&self, indent: usize) -> String {
        let flat = self.flat();
        let fits = flat.len() + indent + 2 <= WIDTH && !self.has_docs();
        let Self::Object(fields) = self else { return flat };
        if fits {
            return flat;
        }
        let margin = " ".repeat(indent + 2);
        let lines: String = fields
            .iter()
            .map(|field| {
                let doc = field.doc.as_ref().map(|doc| format!("{margin}/** {doc} */\n"));
                let value = field.value.laid_out(indent + 2);
                format!("{}{margin}{}: {value};\n", doc.unwrap_or_default(), field.name)
            })
            .collect();
        format!("{{\n{lines}{}}}", " ".repeat(indent))
    }
}

/// What is still to be read.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn union(&mut self) -> Type {
        let mut variants = vec![self.single()];
        while self.takes("|") {
            variants.push(self.single());
        }
        if variants.len() == 1 { variants.remove(0) } else { Type::Union(variants) }
    }

    fn single(&mut self) -> Type {
        self.skip_space();
        if self.0.starts_with("{ [") {
            let end = self.0.find('}').expect("a mapped type ends") + 1;
            return Type::Plain(self.cut(end));
        }
        if self.takes("{") {
            return self.object();
        }
        let end = self.0.find([' ', ',', ';', '|', '<', '>', '}']).unwrap_or(self.0.len());
        let word = self.cut(end).replace('"', "'");
        if self.takes("<") {
            let inner = self.union();
            assert!(self.takes(">"), "a generic ends: {}", self.0);
            return Type::Generic(word, Box::new(inner));
        }
        Type::Plain(word)
    }

    fn object(&mut self) -> Type {
        let mut fields = Vec::new();
        while !self.takes("}") {
            let doc = self.doc();
            self.skip_space();
            let end = self.0.find(':').expect("a field has a type");
            let name = self.cut(end).trim_matches('"').to_owned();
            assert!(self.takes(":"), "a field has a type: {}", self.0);
            let value = self.union();
            fields.push(Field { doc, name, value });
            let _is_followed = self.takes(",");
        }
        Type::Object(fields)
    }

    fn doc(&mut self) -> Option<String> {
        if !self.takes("/**") {
            return None;
        }
        let end = self.0.find("*/").expect("a comment ends");
        let doc = self.cut(end);
        assert!(self.takes("*/"), "a comment ends: {}", self.0);
        Some(one_line(&doc))
    }

    fn takes(&mut self, token: &str) -> bool {
        self.skip_space();
        let rest = self.0.strip_prefix(token);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn cut(&mut self, end: usize) -> String {
        let (word, rest) = self.0.split_at(end);
        self.0 = rest;
        word.to_owned()
    }

    fn skip_space(&mut self) {
        self.0 = self.0.trim_start();
    }
}

/// A comment's text without its stars and breaks.
fn one_line(comment: &str) -> String {
    let lines = comment.lines().map(|line| line.trim().trim_start_matches(['/', '*']));
    let words: Vec<_> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ").trim_end_matches("*/").trim().to_owned()
}

#[test]
fn a_declaration_is_laid_out() {
    let declared = "type Next = { \"kind\": \"queued\" } | { \"kind\": \"retry\", \n/**\n * Why.\n */\n\
        reason: Array<Message>, at: string | null, };";
    let expected = "\
/** What comes next; over two lines. */
export type Next =
  | { kind: 'queued' }
  | {
      /** Why. */
      reason: Array<Message>;
      at: string | null;
    };
";
    let doc = "/**\n * What comes next;\n * over two lines.\n */";
    let laid_out = lay_out(Some(doc), declared);
    assert_eq!(laid_out.replace("      kind: 'retry';\n", ""), expected);
    assert_eq!(
        lay_out(None, "type Args = { key: string, args: { [key in string]: Arg }, };"),
        "export type Args = { key: string; args: { [key in string]: Arg } };\n"
    );
    let enumeration = lay_out(None, "type Work = \"backup\" | \"verify\";");
    assert_eq!(enumeration, "export type Work = 'backup' | 'verify';\n");
}

//! Plans errands and carries them, brings news. Stores nothing.

using System.Text.Json;

namespace GraphExplorer.Core.Json;

/// <summary>
/// Finds the members of JSON that stand twice in one object. The JSON reader of the framework takes the last one without a word, others the
/// first (RFC 8259, section 4), so that a text which is read twice may say two things.
/// </summary>
internal static class RepeatedMembers
{
    /// <summary>A member whose name its object has already.</summary>
    /// <param name="Path">Such as <c>claims</c> or <c>claims[3].summary</c>.</param>
    /// <param name="Line">From 1: where it stands the second time.</param>
    public readonly record struct Member(string Path, int Line);

    /// <summary>Most members that are named.</summary>
    private const int Most = 100;

    /// <param name="deepest">Deepest nesting that is read.</param>
    /// <exception cref="JsonException">The bytes are no JSON, or nested more deeply.</exception>
    /// <exception cref="InvalidOperationException">A member's name has half a surrogate pair.</exception>
    public static ImmutableArray<Member> In(ReadOnlySpan<byte> json, int deepest)
    {
        var found = ImmutableArray.CreateBuilder<Member>();
        var (line, counted) = (1, 0);
        var levels = new List<Level>();
        var depth = -1;
        // A file has many objects and few names: each is made a string once.
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var spelled = new List<string>();
        var letters = new char[256];
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = deepest });
        while (reader.Read())
        {
            if (depth >= 0 && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
            {
                levels[depth].Item++;
            }
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (++depth == levels.Count)
                    {
                        levels.Add(new());
                    }
                    levels[depth].Begin(isArray: reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    break;
                case JsonTokenType.PropertyName:
                    if (letters.Length < reader.ValueSpan.Length)
                    {
                        letters = new char[reader.ValueSpan.Length];
                    }
                    var name = letters.AsSpan(0, reader.CopyString(letters));
                    if (!known.TryGetValue(name, out var number))
                    {
                        number = spelled.Count;
                        spelled.Add(name.ToString());
                        names.Add(spelled[number], number);
                    }
                    levels[depth].Name = number;
                    if (!levels[depth].Names.Add(number) && found.Count < Most)
                    {
                        line += json[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                        counted = (int)reader.TokenStartIndex;
                        found.Add(new(PathOf(levels[..(depth + 1)], spelled), line));
                    }
                    break;
            }
        }
        return found.ToImmutable();
    }

    private static string PathOf(List<Level> levels, List<string> spelled) =>
        string.Concat(levels.Select((level, i) => level.IsArray ? $"[{level.Item}]" : $"{(i == 0 ? "" : ".")}{spelled[level.Name]}"));

    /// <summary>An object or array that is open, used again for the next one as deep.</summary>
    private sealed class Level
    {
        private const int MostCleared = 64;

        public bool IsArray { get; private set; }

        /// <summary>Index of the item that is read, in an array.</summary>
        public int Item { get; set; }

        /// <summary>Number of the member that is read, in an object.</summary>
        public int Name { get; set; }

        /// <summary>Numbers of the names that the object has had.</summary>
        public HashSet<int> Names { get; private set; } = [];

        public void Begin(bool isArray)
        {
            (IsArray, Item) = (isArray, -1);
            // Clearing takes as long as the largest object was, which is too much for each of a million small ones.
            if (Names.Count > MostCleared)
            {
                Names = [];
            }
            Names.Clear();
        }
    }
}

using System.Text.Json.Nodes;
using Ketamine.Storage.Databases;

namespace Ketamine.Storage.People;

/// <summary>Everything that is kept about one person: to be shown, or deleted, on request.</summary>
public sealed class PersonRecords(Database database)
{
    private const string Day = "cast(day as text) as day";

    private static readonly string[] Tables = ["feedback", "state", "unanswered", "handover"];

    /// <summary>Deletes every row of a person; returns how many there were.</summary>
    public async Task<int> ForgetAsync(PersonKey person, CancellationToken cancellation)
    {
        var deleted = await database.WriteAsync(
            async session =>
            {
                var rows = 0;
                foreach (var table in Tables)
                {
                    rows += await session.ExecuteAsync($"delete from {table} where person = @person", new { person = person.Value }).ConfigureAwait(false);
                }

                return rows;
            },
            Durability.Full,
            cancellation,
            kept: () => database.Copies?.Clear()).ConfigureAwait(false);
        await database.ScrubAsync(cancellation).ConfigureAwait(false);
        return deleted;
    }

    /// <summary>Every row of a person as JSON, without the keyed hashes, which mean nothing outside.</summary>
    public Task<JsonObject> ExportAsync(PersonKey person, CancellationToken cancellation) => database.ReadAsync(
        async session => new JsonObject
        {
            ["feedback"] = await RowsAsync(session, $"select rating, reason, receipt, entry, outcome, door, {Day} from feedback", person).ConfigureAwait(false),
            ["state"] = await RowsAsync(session, $"select document, {Day} from state", person).ConfigureAwait(false),
            ["unanswered"] = await RowsAsync(session, $"select question, nearest, door, {Day} from unanswered", person).ConfigureAwait(false),
            ["handovers"] = await RowsAsync(session, $"select question, status, door, {Day} from handover", person).ConfigureAwait(false),
        },
        cancellation);

    private static async Task<JsonArray> RowsAsync(Session session, string select, PersonKey person)
    {
        var rows = await session.QueryAsync<dynamic>($"{select} where person = @person order by day", new { person = person.Value }).ConfigureAwait(false);
        return [.. rows.Cast<IDictionary<string, object?>>().Select(Row)];
    }

    private static JsonObject Row(IDictionary<string, object?> columns) =>
        new(columns.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Key, Value(c.Key, (string)c.Value!))));

    private static JsonNode? Value(string column, string text) => column == "document" ? JsonNode.Parse(text) : JsonValue.Create(text);
}

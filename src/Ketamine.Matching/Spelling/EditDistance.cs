namespace Ketamine.Matching.Spelling;

/// <summary>How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is greater than the limit.</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var k = 0; k <= right.Length; k++)
        {
            last[k] = k;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var k = 1; k <= right.Length; k++)
            {
                var replaced = last[k - 1] + (left[i - 1] == right[k - 1] ? 0 : 1);
                row[k] = Math.Min(replaced, Math.Min(last[k], row[k - 1]) + 1);
                if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
                {
                    row[k] = Math.Min(row[k], before[k - 2] + 1);
                }

                least = Math.Min(least, row[k]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[right.Length];
    }
}

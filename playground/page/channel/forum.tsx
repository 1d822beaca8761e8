import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { act, Refused } from '../store/api.js';
import type { Store } from '../store/store.js';
import type { ChannelInfo, View } from '../types.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

/** The posts of a forum, and a form for a new one. */
export function Forum({ store, view, channel }: Props): JSX.Element {
  const posts = view.guilds
    .flatMap(({ channels }) => channels)
    .filter(({ parent_id }) => parent_id === channel.id);
  return (
    <div class="forum">
      <NewPost store={store} channel={channel} />
      <h2>Posts</h2>
      {posts.length === 0 && (
        <p class="muted">No posts yet. Ask something: mention @Footnote in your post.</p>
      )}
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <button type="button" class="post" onClick={() => store.open(post.id)}>
              <strong>
                <bdi>{post.name}</bdi>
              </strong>
              <span class="muted">{post.message_count} messages</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewPost({ store, channel }: Pick<Props, 'store' | 'channel'>): JSX.Element {
  const [name, setName] = useState('');
  const [content, setContent] = useState('');
  const [problem, setProblem] = useState('');
  const post = (event: Event) => {
    event.preventDefault();
    void publish(store, channel, { name, content }).catch((error: unknown) =>
      setProblem(error instanceof Refused ? error.message : String(error)),
    );
  };
  return (
    <form class="new-post" onSubmit={post}>
      <input
        aria-label="Title"
        placeholder="Title"
        required
        maxLength={100}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <textarea
        aria-label="Message"
        placeholder="Ask @Footnote …"
        required
        rows={2}
        value={content}
        onInput={({ currentTarget }) => setContent(currentTarget.value)}
      />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="button primary">
        Post
      </button>
    </form>
  );
}

async function publish(
  store: Store,
  channel: ChannelInfo,
  { name, content }: { readonly name: string; readonly content: string },
): Promise<void> {
  const mentioned = content.replaceAll('@Footnote', `<@${store.view?.bot.id}>`);
  const thread = await act<ChannelInfo>(store.personKey, 'thread', {
    channel: channel.id,
    name,
    content: mentioned,
  });
  await store.refresh();
  store.open(thread.id);
}
